// What an editor of ours asks to prepare a supervision.

export const supervisionRequest = 'casewright/supervision';

export interface SupervisionParams {
  /** Whose supervision it is; null to be told whose it could be. */
  readonly worker: string | null;
}

export interface Supervision {
  /** The workers whose records are open in the folders, by name. */
  readonly workers: readonly string[];
  /** The record to begin with; null without a worker, or where no template is in reach. */
  readonly text: string | null;
}
