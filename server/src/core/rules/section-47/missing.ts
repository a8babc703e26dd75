import { factRule } from '../rule.ts';

export const missing = factRule({
  id: 'section-47/missing',
  title: 'A section 47 enquiry was decided on and has no start date',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'statute',
    says: 'Children Act 1989, section 47: the council makes enquiries where it has reasonable cause to suspect significant harm.',
  },
  asks: ['strategy.decision', 'enquiry.started'],
  reads: [],
  says: {
    none: 'The strategy discussion decided on "{decision}" and no start date is recorded. Write the date the enquiry started.',
  },
  check(facts, say) {
    const decision = facts['strategy.decision'];
    const started = facts['enquiry.started'];
    if (decision.value?.meaning !== 'enquiry' || started.given) return;
    const related = [{ at: decision.at, message: 'The enquiry was decided on here.' }];
    say(started.labelAt, 'none', { decision: decision.value.label }, { related });
  },
});
