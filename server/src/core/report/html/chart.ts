// A chart as data: what to draw, and what it says to those who cannot see it.

/** What a series stands for; whoever draws gives each its colour. */
export type Tone = 'good' | 'late' | 'overdue' | 'soon' | 'running' | 'plain' | 'error' | 'warning' | 'information';

export interface Chart {
  readonly title: string;
  /** One sentence with its main figures. */
  readonly description: string;
  /** Columns for what runs along time, bars for what has names. */
  readonly kind: 'columns' | 'bars';
  readonly categories: readonly string[];
  /** Stacked, in this order; values are counts, one for each category. */
  readonly series: readonly { readonly name: string; readonly tone: Tone; readonly values: readonly number[] }[];
}

/** Draws a chart as SVG text. `id` is for its title and description to be named by. */
export type Draw = (chart: Chart, id: string) => string;
