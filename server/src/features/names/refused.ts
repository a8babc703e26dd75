/** Why something cannot be done, for whoever asked for it. */
export interface Refused {
  readonly refused: string;
}
