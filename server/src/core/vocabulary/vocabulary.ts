// The shared vocabulary: what a blank in any template may mean. A template binds its own headings, labels and columns to
// these ids with `#id`, so that every rule is written once and works on every council's form. One line a concept;
// the types that rules see (see fact.ts) derive from it.

/** What kind of value a concept holds. `rows` is a table, `section` a heading with what stands under it. */
export type ConceptType =
  | 'text'
  | 'prose'
  | 'date'
  | 'datetime'
  | 'yes/no'
  | 'choice'
  | 'number'
  | 'person'
  | 'rows'
  | 'section';

interface Concept {
  readonly type: ConceptType;
  readonly label: string;
  /** The id of the code list whose codes a choice takes when its blank lists no options. */
  readonly codes?: string;
  readonly columns?: Readonly<Record<string, ConceptType>>;
}

export const vocabulary = {
  'child.name': { type: 'text', label: "Child's name" },
  'child.dateOfBirth': { type: 'date', label: 'Date of birth' },
  'child.expectedDateOfDelivery': { type: 'date', label: 'Expected date of delivery (unborn child)' },
  'child.age': { type: 'text', label: 'Age as stated in the record' },
  'child.sex': { type: 'choice', label: 'Sex', codes: 'sex' },
  'child.ethnicity': { type: 'choice', label: 'Ethnicity', codes: 'ethnicity' },
  'child.disability': { type: 'text', label: 'Disability' },
  'child.firstLanguage': { type: 'text', label: 'First language' },
  'child.communicationNeeds': { type: 'text', label: 'Communication needs or interpreter' },
  'child.address': { type: 'text', label: 'Home address' },
  'child.school': { type: 'text', label: 'School or early years setting' },
  'child.identifier': { type: 'text', label: 'Local child identifier' },
  children: {
    type: 'rows',
    label: 'Subject children',
    columns: { name: 'text', dateOfBirth: 'date', sex: 'choice', relationship: 'text' },
  },
  household: {
    type: 'rows',
    label: 'Household members',
    columns: { name: 'text', dateOfBirth: 'date', relationship: 'text', parentalResponsibility: 'yes/no' },
  },
  significantOthers: {
    type: 'rows',
    label: 'Significant people outside the household',
    columns: {
      name: 'text',
      dateOfBirth: 'date',
      relationship: 'text',
      parentalResponsibility: 'yes/no',
      address: 'text',
    },
  },
  professionals: {
    type: 'rows',
    label: 'Professionals involved',
    columns: { name: 'text', role: 'text', agency: 'text', contact: 'text', contributed: 'yes/no' },
  },
  'contact.received': { type: 'datetime', label: 'Date and time the contact was received' },
  'contact.takenBy': { type: 'person', label: 'Person who took the contact' },
  'referral.received': { type: 'date', label: 'Date of referral' },
  'referral.referrer': { type: 'person', label: 'Referrer' },
  'referral.referrerAgency': { type: 'text', label: "Referrer's agency" },
  'referral.referrerContact': { type: 'text', label: "Referrer's telephone or e-mail" },
  'referral.source': { type: 'choice', label: 'Source of referral', codes: 'referral-source' },
  'referral.reason': { type: 'prose', label: 'Reason for referral' },
  'referral.previous': { type: 'prose', label: 'Previous referrals and involvement' },
  'referral.parentsAware': { type: 'yes/no', label: 'Parents or carers aware of the referral' },
  'referral.consent': { type: 'yes/no', label: 'Consent given' },
  'referral.consentReason': { type: 'text', label: 'Reason consent was not sought or given' },
  'referral.significantHarm': { type: 'yes/no', label: 'Reasonable cause to suspect significant harm' },
  'referral.immediateDanger': { type: 'yes/no', label: 'Risk of immediate serious harm' },
  'referral.threshold': { type: 'choice', label: 'Level of need' },
  'referral.thresholdRationale': { type: 'prose', label: 'Reason for the level of need' },
  'referral.decision': { type: 'choice', label: 'Decision on the referral' },
  'referral.decisionDate': { type: 'date', label: 'Date of the decision on the referral' },
  'referral.decidedBy': { type: 'person', label: 'Manager who decided' },
  'referral.referrerInformed': { type: 'date', label: 'Date the referrer was told the outcome' },
  'allocation.worker': { type: 'person', label: 'Allocated social worker' },
  'allocation.manager': { type: 'person', label: 'Manager who allocated' },
  'allocation.date': { type: 'date', label: 'Date allocated' },
  'allocation.priority': { type: 'choice', label: 'Priority set by the manager' },
  childSeen: {
    type: 'rows',
    label: 'Times the child was seen',
    columns: {
      child: 'text',
      date: 'date',
      seenBy: 'person',
      alone: 'yes/no',
      place: 'text',
      words: 'prose',
      presentation: 'prose',
    },
  },
  'childSeen.date': { type: 'date', label: 'Date the child was seen' },
  'childSeen.seenBy': { type: 'person', label: 'Seen by' },
  'childSeen.alone': { type: 'yes/no', label: 'Seen alone' },
  'childSeen.aloneReason': { type: 'text', label: 'Reason the child was not seen alone' },
  'childSeen.place': { type: 'text', label: 'Where the child was seen' },
  'childSeen.words': { type: 'prose', label: 'What the child said, their wishes and feelings' },
  'childSeen.presentation': { type: 'prose', label: 'How the child presented and was observed' },
  'childSeen.notSeenReason': { type: 'text', label: 'Reason the child has not been seen' },
  'assessment.reason': { type: 'prose', label: 'Reason for the assessment' },
  'assessment.started': { type: 'date', label: 'Date the assessment started' },
  'assessment.completed': { type: 'date', label: 'Date the assessment was completed' },
  'assessment.authorised': {
    type: 'date',
    label: 'Date the manager authorised the assessment (the date that counts as completion)',
  },
  'assessment.author': { type: 'person', label: 'Social worker completing the assessment' },
  'assessment.sources': { type: 'prose', label: 'Sources of information' },
  'assessment.extensionReason': { type: 'text', label: 'Reason the timescale was not met' },
  'views.parents': { type: 'prose', label: 'Views of parents and carers' },
  chronology: {
    type: 'rows',
    label: 'Chronology',
    columns: { date: 'date', event: 'text', source: 'text', impact: 'text' },
  },
  'domain.child': { type: 'section', label: "Child's developmental needs" },
  'domain.child.health': { type: 'prose', label: 'Health' },
  'domain.child.education': { type: 'prose', label: 'Education' },
  'domain.child.emotional': { type: 'prose', label: 'Emotional and behavioural development' },
  'domain.child.identity': { type: 'prose', label: 'Identity' },
  'domain.child.relationships': { type: 'prose', label: 'Family and social relationships' },
  'domain.child.presentation': { type: 'prose', label: 'Social presentation' },
  'domain.child.selfCare': { type: 'prose', label: 'Self-care skills' },
  'domain.parenting': { type: 'section', label: 'Parenting capacity' },
  'domain.parenting.basicCare': { type: 'prose', label: 'Basic care' },
  'domain.parenting.safety': { type: 'prose', label: 'Ensuring safety' },
  'domain.parenting.warmth': { type: 'prose', label: 'Emotional warmth' },
  'domain.parenting.stimulation': { type: 'prose', label: 'Stimulation' },
  'domain.parenting.boundaries': { type: 'prose', label: 'Guidance and boundaries' },
  'domain.parenting.stability': { type: 'prose', label: 'Stability' },
  'domain.environment': { type: 'section', label: 'Family and environmental factors' },
  'domain.environment.history': { type: 'prose', label: 'Family history and functioning' },
  'domain.environment.widerFamily': { type: 'prose', label: 'Wider family' },
  'domain.environment.housing': { type: 'prose', label: 'Housing' },
  'domain.environment.employment': { type: 'prose', label: 'Employment' },
  'domain.environment.income': { type: 'prose', label: 'Income' },
  'domain.environment.integration': { type: 'prose', label: "Family's social integration" },
  'domain.environment.resources': { type: 'prose', label: 'Community resources' },
  analysis: { type: 'section', label: 'Analysis' },
  'analysis.risk': { type: 'prose', label: 'Analysis of risk of harm to the child' },
  'analysis.impact': { type: 'prose', label: 'What it means for the child' },
  'analysis.likelihood': { type: 'prose', label: 'How likely harm is and what would change it' },
  'analysis.protective': { type: 'prose', label: 'Strengths and protective factors' },
  'analysis.change': { type: 'prose', label: "Parents' capacity to change" },
  'analysis.contingency': { type: 'prose', label: 'What happens if nothing changes' },
  'analysis.riskLevel': { type: 'choice', label: 'Overall level of risk' },
  'strategy.date': { type: 'date', label: 'Date of the strategy discussion' },
  'strategy.participants': {
    type: 'rows',
    label: 'Participants in the strategy discussion',
    columns: { name: 'text', role: 'text', agency: 'text' },
  },
  'strategy.decision': { type: 'choice', label: 'Decision of the strategy discussion' },
  'strategy.reason': { type: 'prose', label: 'Reason for the decision of the strategy discussion' },
  'strategy.notHeldReason': { type: 'prose', label: 'Reason no strategy discussion was held' },
  'enquiry.started': { type: 'date', label: 'Date the section 47 enquiry started' },
  'enquiry.completed': { type: 'date', label: 'Date the section 47 enquiry was completed' },
  'enquiry.lead': { type: 'person', label: 'Lead social worker for the section 47 enquiry' },
  'enquiry.leadRole': { type: 'text', label: "Lead's role and experience" },
  'enquiry.outcome': { type: 'choice', label: 'Outcome of the section 47 enquiry' },
  'conference.date': { type: 'date', label: 'Date of the initial child protection conference' },
  'conference.reviewDate': { type: 'date', label: 'Date of the child protection review conference' },
  'coreGroup.date': { type: 'date', label: 'Date of the first core group' },
  outcome: { type: 'choice', label: 'Outcome' },
  'outcome.rationale': { type: 'prose', label: 'Reasons for the outcome' },
  plan: { type: 'rows', label: 'Plan', columns: { action: 'text', who: 'person', byWhen: 'date', outcome: 'text' } },
  'oversight.manager': { type: 'person', label: 'Manager' },
  'oversight.date': { type: 'date', label: "Date of the manager's decision" },
  'oversight.comments': { type: 'prose', label: "Manager's comments and reasons" },
  'oversight.seniorReview': { type: 'date', label: 'Date a senior manager reviewed the decision' },
  supervision: {
    type: 'rows',
    label: 'Supervision',
    columns: { date: 'date', supervisor: 'person', discussion: 'prose', actions: 'prose' },
  },
} as const satisfies Record<string, Concept>;

export type ConceptId = keyof typeof vocabulary;

/** Who a child is: what holds whatever the record and seldom changes, so that a new record may begin with it. */
export const identity: readonly ConceptId[] = [
  'child.name',
  'child.dateOfBirth',
  'child.sex',
  'child.ethnicity',
  'child.firstLanguage',
  'child.identifier',
];

export const conceptIds = Object.keys(vocabulary) as ConceptId[];

/** The concept of an id as a template writes it, or null when the vocabulary has none of that name. */
export function conceptOf(id: string): Concept | null {
  return Object.hasOwn(vocabulary, id) ? ((vocabulary as Record<string, Concept>)[id] ?? null) : null;
}

/** How an option a template offers is understood when the template gives it no meaning itself: meaning -> what councils write. */
export const meanings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  outcome: {
    closure: [
      'no further action',
      'nfa',
      'case closed',
      'close case',
      'closed',
      'closure',
      "no role for children's social care",
      'step down',
      'stepped down to early help',
      'refer to another agency',
      'signposted',
    ],
    plan: ['child in need plan', 'cin plan', 'section 17', 'child in need', 'services provided'],
    'core-assessment': ['core assessment'],
    'strategy-discussion': ['strategy discussion', 'strategy meeting'],
    'child-protection': [
      'section 47 enquiry',
      's47',
      'section 47',
      'initial child protection conference',
      'child protection plan',
    ],
    'looked-after': ['accommodation', 'legal action', 'care proceedings', 'looked after'],
  },
  'enquiry.outcome': {
    substantiated: [
      'concerns substantiated and child at continuing risk',
      'substantiated',
      'continuing risk of significant harm',
    ],
    'substantiated-no-risk': [
      'concerns substantiated but child not at continuing risk',
      'substantiated no continuing risk',
    ],
    'not-substantiated': ['concerns not substantiated', 'unsubstantiated', 'not substantiated'],
  },
  'strategy.decision': {
    enquiry: ['section 47 enquiry', 'single agency section 47', 'joint section 47', 's47 enquiry'],
    'no-enquiry': ['no section 47 enquiry', 'no further action', 'child in need assessment', 'single assessment'],
  },
  'referral.decision': {
    closure: ['no further action', 'nfa', 'advice and information', 'signposted', 'refer to another agency'],
    assessment: ['initial assessment', 'single assessment', 'child and family assessment', 'assessment'],
    'strategy-discussion': ['strategy discussion'],
  },
  'referral.threshold': {
    'child-protection': ['level 4', 'child protection', 'acute', 'specialist', 'section 47'],
    'child-in-need': ['level 3', 'child in need', 'section 17', 'targeted', 'complex'],
    'early-help': ['level 2', 'early help', 'additional needs'],
    universal: ['level 1', 'universal'],
  },
  'analysis.riskLevel': {
    high: ['high', 'significant', 'very high', 'critical'],
    medium: ['medium', 'moderate'],
    low: ['low', 'none identified'],
  },
};

/** The record types; a template names one in its front matter (`record:`). */
export const recordTypes = {
  contact: 'Contact and referral record',
  referral: 'Referral and information record',
  'initial-assessment': 'Initial assessment',
  'core-assessment': 'Core assessment',
  'single-assessment': 'Child and family (single) assessment',
  'strategy-discussion': 'Record of strategy discussion',
  'section-47': 'Record of section 47 enquiry',
  'conference-report': 'Report to the initial child protection conference',
  'case-note': 'Case note',
  supervision: 'Supervision record',
  other: 'Any other structured record (only what its template asks is checked)',
} as const;

export type RecordType = keyof typeof recordTypes;

/** Record types that assess a child: the rules about seeing the child and analysing risk hold for them even where a template does not ask. */
export const assessments: readonly RecordType[] = [
  'initial-assessment',
  'core-assessment',
  'single-assessment',
  'section-47',
];
