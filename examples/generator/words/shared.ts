// What every story can say: the parts of an assessment that are not about its main worry.

/** By the last part of the concept's name. */
export const domains: Readonly<Record<string, string>> = {
  health:
    '[Up to date with immunisations and growing well.|The GP has no worry; {c} was last seen for a cough.|Healthy; the dentist was seen in the spring.] [Sleeps less than {he} should.|Eats well at school.]',
  education:
    '[{c} reads above {his} age and likes it.|{school} sees a bright child who tires by noon.|About where {he} should be; sums are easier than writing.] Attendance is [91|88|94|86] per cent.',
  emotional:
    '[{c} says what {he} feels when there is time.|{c} is quick to laugh, and to worry.] [{He} comes to {teacher} when upset.|At home {he} goes to {his} room.]',
  identity:
    '[{c} is proud of being good at helping.|{c} says that {he} is "the fast one".|{c} knows who {his} family are and where they come from.] [Nobody has yet told {him} that this is not {his} fault.|{He} asked what we would write about {him}.]',
  relationships:
    '[Close to {his} mother and to {g}; warm but less sure with {d}.|{c} trusts {g} most.] [Two good friends, whom {he} has stopped asking home.|Plays with the same three children.]',
  presentation: '[Clean and dressed for the weather at each visit.|{c} is neat at school; {his} coat is too small.]',
  selfCare:
    '[Dresses, washes and makes {himself} cereal.|Does what is usual at {his} age.] [More than {he} should have to.|Needs reminding about teeth.]',
  basicCare:
    '[Food, warmth and clean clothes are there most days.|Met at each visit, and by what the school sees.] [{m} keeps the health appointments.|The dentist is overdue.]',
  safety:
    '[{m} knows where {c} is and who with.|Stair gate, locks and medicines were as they should be at each visit.] What has gone wrong is set out in the analysis.',
  warmth:
    "[Strong. {m} knows what {c} fears and likes.|{m} speaks of {c} with warmth, and {he} leans on her.] [{d} finds it harder to show.|It is the best of this family's strengths.]",
  stimulation:
    '[Books and the library until this year; little since.|{m} plays cards with {him}.|A park near by, used on dry days.]',
  boundaries:
    '[Kind and mostly clear.|Bedtime is kept on school nights.] [The parents do not agree about telephones.|Each parent has different rules.]',
  stability: '[One home and one school, and the same grandmother close by.|Two moves in three years; the same school.]',
  history:
    '[{m} and {d} were together for six years.|Both parents grew up here.] [There have been losses on both sides.|{m} was in care for a year as a child and speaks of it.]',
  widerFamily:
    "{g} is [ten minutes away|in the next street|a bus ride away]. [{d}'s parents telephone on Sundays.|{m}'s brother is on the list of people to ring.]",
  housing:
    '[A two-bedroom council flat, warm and in good repair.|A rented terrace with a small yard; the landlord is slow.|A housing association house; the boiler was mended in the autumn.]',
  employment:
    '[{m} works twelve hours a week in a shop.|No work at present; {m} has an interview next month.|{d} works; {m} is at home.]',
  income:
    '[Universal credit and child maintenance, paid regularly.|Enough for food and rent, and nothing over.|A fuel debt of £[140|210|320], being paid off.]',
  integration:
    '[{m} stopped seeing friends this year; one has come back.|The family know their neighbours.|{m} used to help at the toddler group, which has asked after her.]',
  resources:
    "[The school has a breakfast club.|A family hub is ten minutes' walk away.|The bus to the clinic runs once an hour.]",
};

export const previous: readonly string[] = [
  'None found in our records, with the police or with the family hub. Searched on {received}.',
  'One contact [two|three|four] years ago, after the parents separated; advice was given. Searched on {received}. This is a different worry.',
  'Help from the family hub [last year|two years ago], which ended as planned. Searched on {received}; nothing else was found.',
];

export const again: readonly string[] = [
  'Referred on {earlier} for the same worry, and [closed after a visit|passed to early help]. What is different now is that [it has gone on|the help that was offered did not last]. Searched on {received}.',
  'A referral on {earlier} ended with [advice|no further action]. Reading it again with this one, the pattern [is plain|was there]. Searched on {received}.',
];

export const sources: readonly string[] = [
  "{c}, seen as set out above. {m} on {first} and {second}; {d} by telephone on {second}; {g} on {second}. {school} and the GP wrote. I read the earlier records and the school's safeguarding file.",
  "I saw {c} and {m} at home and {c} at school, spoke with {d} and {g}, and read what the agencies sent. The GP's letter came late and was read before this was finished.",
];

export const consent: readonly string[] = [
  '{m}, by telephone on {received}, to our speaking with the school, the GP and {g}',
  '{m} and {d}, in writing, to our speaking with the agencies above',
];

export const agreed: readonly string[] = [
  'I have read this and agree. It [weighs what has held against what has not|says why this and not the step below] and it says what would change my mind. I [discussed it with {w} twice|asked for one thing more, which is now in it].',
  '[Agreed.|I agree with {w}.] {c} was seen and is heard here, and the reasons follow from the analysis. I want to hear [in four weeks|at once] if the agreement is not kept.',
  'I agree. I asked {w} what else could explain it and am satisfied with the answer. {c} is to be told the outcome [by {w}|with {teacher} there].',
];

export const lateReasons: readonly string[] = [
  '{w} was ill for [two|three] weeks and the visits were made by a colleague whom {c} did not know; {c} asked to wait.',
  'The report that we needed from the hospital came [three|four] weeks after it was due. {c} was seen every two weeks meanwhile.',
  '{d} was at sea and could be seen only after his return. The plan for {c} began before then.',
];

export const notAlone: readonly string[] = [
  '{c} did not want to be on {his} own with me; {teacher} sat with us. To be tried again.',
  '{c} would not leave {his} mother; [I|we] shall meet at school next time.',
];

export const notSeen: readonly string[] = [
  'Nobody was in at either visit. A third is booked with the school.',
  'The family were away with {g} until the end of the month.',
];

export const nothingMore: readonly string[] = [
  'What was worrying has been [met by the family|explained], and {c} is [seen each day at school|doing well]. {g} and the school know whom to ring. [Early help was offered and declined.|A family hub worker has met {m}.]',
  'There is no present sign of harm. {m} has [taken the help of the family hub|seen her GP], and {school} will tell us of any change. Nothing more is needed from us.',
];

export const discussed: readonly string[] = [
  "What {c} said, and whether {g}'s help is enough",
  'What else could explain it; who has not been heard',
  "Whether the plan could hold without us; {d}'s part in it",
];

export const decided: readonly string[] = [
  '[See {d} at his home|Ask the GP again]; see {c} at school',
  'Write the analysis round what happens if it comes back',
  'Agree the dates with {m}, in writing',
];

export const purposes: readonly string[] = [
  'To see {c} at home, hear how the week has been and see whether what was agreed has been kept.',
  'To see {c} away from home, and to tell {him} what was decided.',
  'To see the bedroom and the kitchen, and to talk with {m} about the plan.',
];

export const happened: readonly string[] = [
  '{m} opened the door before I knocked. The kitchen was [tidy|half painted]; there was [soup on the stove|bread, milk and fruit]. {c} showed me {his} room and talked for [twenty minutes|half an hour]. {g} came at four. {m} has [rung the school|kept her appointment] and showed me the letter.',
  "I met {c} at {school} in {teacher}'s room. {He} had [a drawing to show|not eaten lunch]. We used the cards with faces. Afterwards {teacher} said that {c} has been [on time all week|quieter since Monday]. I rang {m} from the car and told her what {c} had agreed that I could.",
  '{d} was there, which had not been agreed, and left when I asked. {m} said that he had come for his post. {c} stayed in the kitchen while we talked, and came out when he had gone. We went through the plan line by line; [two of four|three of four] things are done.',
];

export const meaning: readonly string[] = [
  '{c} is easier than [two weeks ago|last time] because the mornings are the same each day. What worries me is that it rests on one person.',
  'It matters to {c} that what was promised was done. I am less sure about [the weekends|evenings], which nobody but the family sees.',
  'One visit like this does not change the plan, but if {d} comes again without agreement {c} is likely to stop talking. I shall take it to my manager [today|tomorrow].',
];

export const vague: readonly string[] = [
  '{m} engaged well with the process and things appear to be improving. Support to continue and to be monitored.',
  'The family were appropriate throughout. There were some issues, which are being addressed.',
];

export const workload: readonly string[] = [
  '[Fourteen|Seventeen|Twenty] children, [three|four] in enquiries. One assessment is near its day. {w} can do it if the [Tuesday duty|family time on Fridays] is covered, which it will be.',
  '[Nineteen|Twenty-two] children, two on plans. It cannot be done in the hours: one assessment moves to a colleague this week.',
];

/** Where less than an assessment was decided: the level of need, the decision and why. */
export const lesser: readonly (readonly [level: string, decision: string, why: string, reasons: string])[] = [
  [
    'Level 2 early help',
    'Refer to early help',
    'It is level 2, because {m} and {g} are already [dealing with it|doing what is needed] and {c} is not being harmed; it is not level 1, because without help it [is likely to grow|would fall to {school} alone].',
    'Early help fits because the family ask for it and a worker of the family hub can begin [on Monday|this week]. {c} was [seen by {teacher} today|seen at school] and is well. We would look again if {m} could not keep it up.',
  ],
  [
    'Level 1 universal',
    'Advice and information',
    'It is level 1, because {school} and the GP can meet it, and nobody has seen harm or a sign of it. It would be level 2 if it happened again.',
    '{teacher} knows the family and will meet {m} this week. Nothing was found in the checks. The referrer agrees that no more is needed from us now.',
  ],
  [
    'Level 2 early help',
    'Refer to another agency',
    'It is level 2, because the need is for [treatment|a service] that another agency gives and {m} has agreed to it. It is not level 3: {c} is [well cared for by {g}|at school each day and eats].',
    'The [alcohol service|adult mental health team|community nurse] has agreed to see {m} [on Thursday|within ten days] and to tell us if she does not come.',
  ],
];

/** Why a manager let something stand, by rule. */
export const acceptances: Readonly<Record<string, readonly string[]>> = {
  'referral/referrer-not-informed': [
    'the referrer has moved away and left no number; a letter came back',
    'the referrer asked not to be rung again, and was told so at the first call',
    'told in person at the strategy discussion, and nobody noted the day',
  ],
  'child-seen/late': [
    'the police asked us to wait for the interview; the school saw the child each day',
    'the child was with a grandparent abroad until the day before; seen the day after the return',
  ],
  'timescale/late': [
    'the child asked to wait for the worker that they knew, and was seen every two weeks',
    'the hospital letter came in the seventh week, and the plan began without it',
    'the father was at sea; what he said changed the outcome, and was worth the wait',
  ],
};
