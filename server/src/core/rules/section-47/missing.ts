import { factRule } from '../rule.ts';

export const missing = factRule({
  id: 'section-47/missing',
  title: 'An enquiry was decided on and has no start',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'statute',
    says: 'Children Act 1989, section 47: the council makes enquiries where it has reasonable cause to suspect significant harm.',
  },
  asks: ['strategy.decision', 'enquiry.started'],
  reads: [],
  says: {
    none: 'The strategy discussion decided on a section 47 enquiry, and no start is recorded. Write the date it started.',
  },
  check(facts, say) {
    const decision = facts['strategy.decision'];
    const started = facts['enquiry.started'];
    if (decision.value?.meaning === 'enquiry' && !started.given)
      say(started.labelAt, 'none', { related: [{ at: decision.at, message: 'It was decided here.' }] });
  },
});
