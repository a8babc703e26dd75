// What each record of a story says of its enquiry.

import { written } from './days.ts';
import type { Story } from './story.ts';

/** The days of the strategy discussion and the enquiry, and who leads it; nothing where there was none. */
export function enquirySaid({ days, worker, leadRole }: Story): Readonly<Record<string, string>> {
  if (!days.strategy) return {};
  return {
    '#strategy.date': written(days.strategy),
    '#strategy.decision': 'Joint section 47 enquiry',
    '#enquiry.started': written(days.strategy),
    '#enquiry.lead': worker,
    '#enquiry.leadRole': leadRole,
  };
}

/** What the enquiry found, in the words of the forms. */
export function enquiryOutcome({ substantiated, isUnfounded }: Story): string {
  if (substantiated) return 'Concerns substantiated and child at continuing risk';
  return isUnfounded ? 'Concerns not substantiated' : 'Concerns substantiated but child not at continuing risk';
}
