// What was copied somewhere else, once everything but its words and their order has been taken off.

/** Words: `markdown` with their emphasis, `plain` without any marks. Neither has line breaks but where the source breaks a line. */
interface Said {
  readonly markdown: string;
  readonly plain: string;
}

export type PastedPart =
  | ({ readonly kind: 'paragraph' | 'heading' | 'quote' } & Said)
  | ({
      readonly kind: 'item';
      /** 0 for the outermost list. */
      readonly depth: number;
      readonly ordered: boolean;
      /** For a box that can be ticked; null for anything else. */
      readonly ticked: boolean | null;
    } & Said)
  /** Cells as plain words; the first row may be a header. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type Pasted = readonly PastedPart[];
