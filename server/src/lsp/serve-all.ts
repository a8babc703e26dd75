// Everything the server answers but findings, in one place so that it can be loaded in one go.

import { serveDashboard } from './dashboard.ts';
import { serveLanguage } from './language.ts';
import { serveRequests } from './requests.ts';
import { serveReviewFolder } from './review-folder.ts';
import type { Answers, Serving } from './serving.ts';

/** Gives the functions that answer the requests of the protocol and of our own clients. */
export function serveAll(answers: Answers, serving: Serving): void {
  serveLanguage(answers, serving);
  serveRequests(answers, serving);
  serveDashboard(answers, serving);
  serveReviewFolder(answers, serving);
}
