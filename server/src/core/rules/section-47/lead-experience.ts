import { containsExpression } from '../../record/values/words.ts';
import { factRule } from '../rule.ts';

export const leadExperience = factRule({
  id: 'section-47/lead-experience',
  title: 'The enquiry is not shown to be led by an experienced social worker',
  weight: 'safeguarding',
  seed: ['S11'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: a qualified social worker leads section 47 enquiries; how much experience they need is set locally.',
  },
  asks: ['enquiry.lead'],
  reads: ['enquiry.leadRole'],
  says: {
    unknown:
      "{lead}'s role and experience are not written. Section 47 enquiries are led by a qualified and experienced social worker: write the role and the experience.",
    inexperienced:
      '{lead} leads this enquiry and is recorded as "{role}". Section 47 enquiries are led by a qualified and experienced social worker: name the one who leads, or write who shares the work.',
  },
  check(facts, say, { expressions }) {
    const lead = facts['enquiry.lead'];
    const leadRole = facts['enquiry.leadRole'];
    if (!lead.value) return;
    const roles = [
      { role: leadRole.value, at: leadRole.at },
      { role: lead.value.role, at: lead.at },
    ];
    const beginner = roles.find(
      ({ role }) => role !== null && containsExpression(withoutPast(role), expressions.inexperiencedRoles) !== null,
    );
    if (beginner?.role) say(beginner.at, 'inexperienced', { lead: lead.value.name, role: beginner.role });
    else if (lead.value.role === null && !leadRole.given)
      say(leadRole.bound ? leadRole.labelAt : lead.at, 'unknown', { lead: lead.value.name });
  },
});

// Everybody experienced has once been through the first assessed year; only somebody still in it counts.
function withoutPast(role: string): string {
  return role
    .replace(/\b(?:post|completed|passed|finished)[\s-]+(?:(?:the|her|his|their)\s+)?ASYE\b/giu, ' ')
    .replace(/\bASYE\s+(?:completed|passed|finished)\b/giu, ' ');
}
