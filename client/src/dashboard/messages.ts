// What the page of the dashboard says to the editor.

export type FromDashboard =
  /** A record, by its number from 1; zero-based line, null for its beginning. */
  | { readonly type: 'open'; readonly record: number; readonly line: number | null }
  | { readonly type: 'refresh' }
  | { readonly type: 'save' };
