// The report as a page with charts: a bundle of its own, loaded when such a report is asked for.

import type { Audit } from '../core/report/formats.ts';
import { htmlReport, type PageParts } from '../core/report/html/page.ts';
import type { HtmlOptions } from '../core/report/html/setting.ts';
import { drawChart } from './draw.ts';

/** The page in parts; `before`, `body` and `after` together are a file. */
export function pageOf(audit: Audit, options: HtmlOptions): PageParts {
  return htmlReport(audit, options, drawChart);
}
