export interface Room {
  readonly room: string;
  readonly may: readonly string[];
  readonly npm: readonly string[];
  readonly node?: boolean;
}

export const rooms: readonly Room[];
export function reachOf(room: Room): readonly string[];
