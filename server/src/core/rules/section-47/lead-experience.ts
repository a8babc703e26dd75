import { containsExpression } from '../../record/values/words.ts';
import { factRule } from '../rule.ts';

export const leadExperience = factRule({
  id: 'section-47/lead-experience',
  title: 'Who leads the enquiry may not have the experience for it',
  weight: 'safeguarding',
  seed: ['S11'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: section 47 enquiries are led by a qualified and experienced social worker.',
  },
  asks: ['enquiry.lead'],
  reads: ['enquiry.leadRole'],
  says: {
    unknown:
      'The role and experience of {lead} are not written. Section 47 enquiries are led by a qualified, experienced social worker: say that this one is.',
    inexperienced:
      '{lead} is recorded as "{role}". Section 47 enquiries are led by a qualified, experienced social worker: have one lead, and write who.',
  },
  check(facts, say, { expressions }) {
    const lead = facts['enquiry.lead'];
    const leadRole = facts['enquiry.leadRole'];
    if (!lead.value) return;
    const role = leadRole.text !== '' ? leadRole.text : lead.value.role;
    const at = leadRole.text !== '' ? leadRole.at : lead.at;
    if (!role) {
      if (!leadRole.given) say(leadRole.bound ? leadRole.labelAt : lead.at, 'unknown', { lead: lead.value.name });
    } else if (containsExpression(role, expressions.inexperiencedRoles))
      say(at, 'inexperienced', { lead: lead.value.name, role });
  },
});
