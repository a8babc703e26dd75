// The report as a page with charts: a bundle of its own, loaded when such a report is asked for.

import type { Audit } from '../core/report/formats.ts';
import { htmlReport } from '../core/report/html/page.ts';
import type { HtmlOptions } from '../core/report/html/setting.ts';
import { drawChart } from './draw.ts';

/** The page as text. */
export function pageOf(audit: Audit, options: HtmlOptions): string {
  return htmlReport(audit, options, drawChart);
}
