// What an editor of ours asks for the dashboard: the page of an audit of every record under the open folders.

/** Answered with null where there are no records, or where the page cannot be made here. */
export const dashboardRequest = 'casewright/dashboard';

export interface DashboardParams {
  /** For figures that are to be passed on: counts from 1 to 5 are hidden, and nothing is said of single records. */
  readonly suppressSmall: boolean;
  /** Under this token the server says now and then how many records it has read. */
  readonly progress: string;
}

export interface Dashboard {
  readonly title: string;
  /** What is shown; `before`, `body` and `after` together are a file of their own. */
  readonly body: string;
  readonly before: string;
  readonly after: string;
  /** What the body is styled with in an editor. */
  readonly style: string;
  /** Addresses of the records; the first is `#record-1` in the body. */
  readonly records: readonly string[];
}
