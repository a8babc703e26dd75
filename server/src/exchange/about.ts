// What a paper says of itself besides the record.

export interface About {
  /** The title of the document. */
  readonly title: string;
  /** The case reference; empty where there is none. */
  readonly reference: string;
  /** The record's status and the day, in words. */
  readonly made: string;
  /** Set across every page; null once the record is approved. */
  readonly watermark: string | null;
}
