// Stories of what happens at home: drink, violence between adults, a neglected home.

import type { Scenario } from './scenario.ts';

export const alcohol: Scenario = {
  id: 'alcohol',
  ages: [4, 11],
  harm: false,
  weight: 8,
  sources: [
    ['School', 'Designated safeguarding lead'],
    ['School nurse', 'School nurse'],
    ['Family member, relative or carer', 'Aunt'],
    ['Acquaintance, neighbour or childminder', 'Neighbour'],
  ],
  contact:
    '{c} was collected by {m} smelling of alcohol on [two|three|four] afternoons in [two|three] weeks. On the last of them she [could not stand steadily|dropped her keys twice at the gate|fell asleep in the school hall], and the school kept {c} until {g} came. {c} told {teacher}, "[Mum gets wobbly and I do the door|Mum sleeps on the sofa so I make tea|I put the blanket on her]."',
  wanted: 'Somebody to see {c} and {m} at home before the [weekend|end of the week]',
  level:
    '{c} is likely to be impaired in {his} health and development without help. It is not level 4, because {m} [has asked for help|accepts what the school saw] and {g} is close by; it is not level 2, because a child of {his} age is in charge of the flat in the evenings.',
  events: [
    [30, '{m} and {d} separate', 'Both parents', '{c} began to wake at night'],
    [9, '{m} loses her job', '{m}', 'Less money, and more days with {g}'],
    [3, '[Nine|Eleven|Seven] late mornings in half a term', '{school}', 'Missed the reading that starts the day'],
  ],
  said: [
    '"[If Mum is asleep I put the blanket on her|I check the cooker before bed|I know how to do the telly and the door]."',
    '"[I like it at Nan\'s|Nan\'s house smells of washing|Nan rings at seven and I tell her]."',
    '"[Mum came to the play and she clapped|It is better when she has her coffee|I told my teacher because I was tired]."',
  ],
  presented: [
    '[Clean, a little tired|Dressed for the weather; yawned often]; watched the door while we talked',
    'Drew {his} house with [two|three] locks on the door',
    'Laughed; [had lost a tooth and wanted it written down|showed me a certificate]',
  ],
  wishes:
    '{c} wants {his} mother to be "[not wobbly|like in the morning|the way she was]" and to go on seeing {g} [every day|after school]. {He} worries about what happens when {he} is at school, and asked me [who checks on Mum then|whether Mum was in trouble].',
  parents:
    '{m} says that she began to drink in the evenings after she lost her job and that by [September|the autumn|the spring] it was most days. [At first she said that the school had exaggerated|She cried when I told her about the blanket]; at the second visit she said, "[I didn\'t know {he} did that|I swore I would never be like my own dad]." {d} did not know how much she was drinking and could have {c} for longer. {g} is tired, and glad to have been asked.',
  domains: {
    emotional:
      '{c} is watchful. {He} checks [the cooker, the door and {his} mother|that everyone is asleep], which is more than a child of {his} age should carry. {He} can also play and laugh when an adult {he} trusts is in charge.',
    safety:
      'Not met on drinking days: {c} was alone in charge of the [cooker|kettle] and the door on about [two|three] evenings a week.',
    basicCare: 'Met when {m} is sober. On drinking days there was no cooked meal and no bedtime.',
    boundaries:
      '[Kind and clear when sober; none on drinking days.|{m} keeps to bedtimes on her good days. On the others {c} decides.]',
    history: "{m}'s own father drank, and as a girl she looked after her brother.",
  },
  told: '{m} has been drinking since she lost her job. The school saw her smelling of alcohol on several afternoons. {g} collected {c} from school. {c} said that {he} puts a blanket on {his} mother. {m} has been to the alcohol service and to her GP. {d} lives in the next town and sees {c} on Saturdays. The school says that attendance has been poor this term and that {c} is a pleasant child who reads well. A home visit took place and the flat was warm and tidy. {m} was sober at each visit and showed me the letters from the service. {g} said that she is happy to go on collecting {c}.',
  risk: "Because {m}'s drinking had become daily, {c} was [often the only one awake and able to act in the flat|left to look after {himself} and, in part, {his} mother]. {He} was not hurt, and [that was luck as much as anything|nothing that the family did would have prevented it]: a child of {his} age with a kettle and a cooker is likely sooner or later to be burnt or to go out at night looking for help. [The harm already done is quieter|What has been harmed so far is easier to miss]: {c} has learnt to listen for {his} mother and not for {his} own tiredness, which is why {he} wakes and why {he} is late. Against that stand things that have been tested. {g} has collected {c} every school day since {received}, and {m} has kept [seven of eight|nine of ten|all but one] of her appointments. [On balance the risk is moderate and depends on the drinking|Weighing these, we think the danger is less than it was and would return with the drinking]; [four|six|seven] sober weeks are a beginning and not yet a change.",
  impact:
    'For {c} it has meant worry that {he} cannot put down, lost sleep and a job that is not {his}. [With {m} sober {he} has been on time every day|Since {g} began to come {he} has slept through].',
  likelihood:
    'While {m} is sober serious harm is unlikely. If she drinks again as she did, {c} is likely to be left in charge [within days|within the week], most of all after bad news about [work|money].',
  protective:
    '{g} has a key, collects {c} and rings at seven: this protects {him} even on a bad day. The school sees {him} daily and knows what to look for. [{d} has changed his shifts to have {c} from Friday to Sunday.|{c} trusts three adults enough to tell them.]',
  change:
    '{m} moved from saying that the school exaggerated to naming what {c} does, within [two|three] weeks. It is her [first|second] attempt, and she has not yet been through a setback.',
  unknown:
    "Whether {m} can stay sober without contact [every day|twice a week] with the service, and how long {g}'s health allows her to do this.",
  contingency:
    'If {m} drinks while {c} is with her, {g} takes {c} home the same evening and tells us the next morning. If two appointments running are missed the service tells me the same day, and I see {c} the next. The risk would be low after three sober months through one setback.',
  worry: '{c} is left in charge of the home, and of {his} mother, when she drinks.',
  reasons:
    "{c}'s health and development are likely to be impaired without help, and {his} family accept it. The threshold for enquiries is not met now, because the family's own arrangement has held. Less than this would be too little: the sobriety is [six|seven] weeks old.",
  plan: [
    ['{c} safe each evening', 'Ring at seven and go round if there is no answer', 'g', 'Her diary'],
    ['A sober mother', 'Weekly meetings and breath tests', 'm', "The service's report"],
    ['{c} not in charge', '[Six|Eight] sessions with the learning mentor', 'teacher', "{c}'s own scale"],
    ['{c} heard', 'See {c} alone every two weeks', 'w', "A note of each visit, in {c}'s words"],
  ],
  need: 'Abuse or neglect',
  category: 'Neglect',
  factors: [['Alcohol misuse (parent or carer)', '{m}, since she lost her job']],
  police: 'Two calls to the address in the past year, for noise; no arrest.',
  health: 'The GP has seen {m} once this year, for sleep. {c} is up to date with immunisations.',
  finding: [
    'That {c} is left in charge when {his} mother drinks',
    "{c}'s own account, twice; what the school saw",
    '{m} first denied it, then agreed',
  ],
};

export const violence: Scenario = {
  id: 'violence',
  ages: [3, 14],
  harm: true,
  weight: 5,
  sources: [
    ['Police', 'Police constable, public protection'],
    ['Police', 'Sergeant, response team'],
    ['Health visitor', 'Health visitor'],
    ['Hospital emergency department', 'Sister in charge'],
    ['Family member, relative or carer', 'Uncle'],
  ],
  contact:
    'Officers were called at [11.40pm|1.15am|10.20pm] by a neighbour who heard shouting and [glass breaking|a door kicked in|a child crying]. {m} had a [cut above the eye|swollen wrist|bruise on her throat] and said that {d} had [pushed her against the wall|held her by the neck|hit her with his hand]. {c} was [on the stairs|in the next room|standing between them] and told the officer, "[He does it when he comes back from the pub|I hid my sister\'s bear|I rang Gran but she was asleep]." {d} was arrested and released on bail not to go there.',
  wanted: 'An assessment of whether {c} is safe when {d} is bailed',
  level:
    '{c} was within reach of serious violence, which the children know has happened before, and {d} may come back. It is level 4, because the harm is significant and {his} mother cannot by herself keep him away; nothing less than a strategy discussion would decide what happens [tonight|at the end of the bail].',
  events: [
    [40, '{d} moves in', '{m}', '{c} gave up {his} room'],
    [14, 'Police called; {m} did not wish to go on with it', 'Police', '{c} heard it from {his} bed'],
    [2, '{m} seen at the surgery with a bruised arm', 'GP', 'Nobody asked {c} what {he} knew'],
  ],
  said: [
    '"[I go under the bed when they start|I count to a hundred|I put my music on]."',
    '"[Mum says it is all right now but she locks the door|He shouts on Fridays|I do not want him in my house]."',
    '"[I slept all night|Gran put a new lock on|I want to go to football again]."',
  ],
  presented: [
    'Quiet; [bit {his} sleeve|sat with {his} back to the wall] and looked up at every noise',
    "More at ease at [school|{g}'s]; talked without being asked",
    'Played a game to the end, which {he} had not done before',
  ],
  wishes:
    '{c} wants {d} to stay away "[for ever|until he is nice|for a hundred days]" and wants {his} mother not to cry. {He} asked whether [it was because {he} rang|the police would be cross with Mum].',
  parents:
    '{m} says that it was the [third|fourth] time and that she is [frightened of him and ashamed|tired of saying sorry for him]. She has [asked for an injunction|told her own mother for the first time]. {d} says that it was [an argument that got out of hand|the drink] and that the children were asleep, which {c} says is not so. {g} has offered {c} a bed whenever it is wanted.',
  domains: {
    emotional:
      '{c} startles at loud voices and [wets the bed on Fridays|will not be in a room with the door shut]. The school has seen [two fights|tears in lessons] this term. With {g} {he} is easier.',
    safety:
      '{m} sends {c} upstairs when it begins, and it is the only thing that she has been able to do. She did not call anybody in [fourteen months|two years]; she has now.',
    relationships:
      '{c} loves {his} mother and watches over her. {He} is afraid of {d}, and has told nobody at school why.',
    stability: 'Three addresses in [four|five] years, [two of them|each time] because of {d}.',
    history:
      '{m} grew up with a father who hit her mother. {d} has a conviction for assault on an earlier partner, [nine|six] years ago.',
  },
  told: 'Police were called by a neighbour late in the evening. {m} had an injury and said that {d} had done it. {c} was in the house. {d} was arrested and given bail with conditions. There was a call in the year before that. {m} has spoken to a domestic abuse adviser and has been to see a solicitor. {d} says that it was an argument. {c} was seen at school and at home and spoke about Fridays. {g} has offered a bed. The school says that {c} is well behaved and has friends. {m} says that she does not want {d} back, and the locks were changed last week by the council.',
  risk: "{c} has been [within reach of|a few feet from] blows that broke [glass|a door], and the pattern is of [rising|more frequent] violence: shouting, then pushing, then [the neck|an injury that needed stitches]. Because {d} [comes back after each time|has done this to an earlier partner], it is likely to happen again if he returns, and holding somebody by the neck is a sign of the most serious danger. [What {c} has already learnt from it shows|The harm to {c} shows] in how {he} sleeps and in the way {he} watches over {his} mother. We have weighed [{d}'s|his] account that the children slept against {c}'s, which is detailed and was given twice in the same words, and think {c}'s the more likely. Bail and the new locks [lower the risk for now|are protection for some weeks]; they end, and {m} has not yet [refused him|had to say no to him] on her own. Therefore the risk is high while {d} is free to return, and moderate while he is kept away.",
  impact:
    'For {c} home has been a place to listen in. {He} [lost weight|fell behind in reading] in the months when it was worst, and {he} believes that it is {his} job to stop it.',
  likelihood:
    'If {d} comes back, another assault is likely [within weeks|within a month or two], and {c} is likely to be near or between them. With him kept away it is unlikely.',
  protective:
    '{m} told the police this time, and [has an adviser who rings her each day|has asked for an injunction]. {g} lives [ten minutes away|in the next street] and has a bed ready. {c} has told [a teacher|an officer] and was believed.',
  change:
    '{m} has taken steps that she had not taken before. {d} [does not accept that the children were harmed|says that he will go on a course and has not booked it]: at present he is not able to change in the time that {c} needs.',
  unknown: 'What {d} will do when bail ends, and whether {m} can [say no|keep the door shut] when he is sorry.',
  contingency:
    'If {d} comes to the house, {m} rings 999 and {g} fetches {c}. If {m} lets him stay, we hold a strategy discussion the same day. The risk would be lower with an order in place and three months without contact.',
  worry: '{c} will be hurt, or will see {his} mother badly hurt, when {d} comes back.',
  reasons:
    'The violence is serious, is known to have happened before and {c} is in the middle of it. {m} protects {c} with help and not yet without it. [Less than a plan with dates and names would leave it all to her.|A referral elsewhere would leave nobody responsible for {c}.]',
  plan: [
    ['{d} kept away', 'Ask the court for an order', 'm', 'A sealed copy on the record'],
    ['{c} safe if he comes', 'Agree a word and a bed', 'g', '{c} can say what {he} would do'],
    ['{c} heard', 'See {c} alone at school every [week|ten days]', 'w', "A note in {c}'s words"],
    ['{c} helped with what {he} saw', 'Eight sessions of play work', 'teacher', 'Sleep, and fewer fights'],
  ],
  need: 'Abuse or neglect',
  category: 'Emotional abuse',
  factors: [
    ['Domestic abuse, subject (parent or carer)', '{m}, from {d}'],
    ['Emotional abuse', '{c} hears and sees it'],
  ],
  police: 'Called twice in fourteen months. {d} has a conviction for assault on an earlier partner.',
  health:
    '{m} was seen with an injury two months ago and said that she fell. {c} has not been to the surgery this year.',
  finding: [
    'That {c} was present when {d} assaulted {his} mother',
    "{c}'s account to the officer, and again to me; the injury; the neighbour",
    '{d} says that the children slept',
  ],
};

export const neglect: Scenario = {
  id: 'neglect',
  ages: [3, 10],
  harm: true,
  weight: 4,
  sources: [
    ['Health visitor', 'Health visitor'],
    ['School', 'Head teacher'],
    ['Housing', 'Housing officer'],
    ['Acquaintance, neighbour or childminder', 'Childminder'],
    ['Anonymous', 'Not known'],
  ],
  contact:
    '{c} came to school [in the same clothes for a week|without a coat in the frost|with head lice for the third time] and [took food from another child\'s bag|asked for a second dinner every day|fell asleep by ten]. The housing officer found [no working cooker and one bed for three|dog dirt on the kitchen floor and bare wires|mould on the wall by the bed and a broken window]. {c} said, "[We have toast when there is bread|I sleep with my coat on|The dog ate it]."',
  wanted: 'A visit to the home, and help with [the cooker|beds|food]',
  level:
    '{c} is not being fed, kept warm or kept clean, has not been for months, and help that was offered has not been taken. It is level 4, because the harm to {his} health adds up and may be significant; a level 3 plan has been tried and the home is worse.',
  events: [
    [26, 'Help from a family centre, ended when nobody came', 'Our own records', 'Nothing changed for {c}'],
    [10, '[Two|Three] dental appointments missed', 'Dentist', '{c} had toothache for weeks'],
    [4, 'School begins to give {c} breakfast', '{school}', '{He} is awake in the mornings'],
  ],
  said: [
    '"[We have toast when there is bread|My favourite is hot dinners|I know where the biscuits are at school]."',
    '"[I sleep with my coat on|My bed is broken so I have the sofa|It smells because of the dog]."',
    '"[We have a cooker now|Mum made pasta|I have got my own blanket]."',
  ],
  presented: [
    '[Thin, unwashed|Grey with tiredness], and glad to be asked about [dinosaurs|{his} cousin]',
    'Ate [two bowls|everything] while we talked; [scratched {his} head|pulled {his} sleeves down]',
    'Clean, and proud of [a new coat|the blanket]',
  ],
  wishes:
    '{c} wants "[a bed that is only mine|dinner like at school|the window mended]" and for {his} mother [not to be tired|to get up]. {He} does not want to live anywhere else.',
  parents:
    '{m} says that the cooker broke in [March|the summer] and that [there was never the money|she stopped noticing]. She is [ashamed of the house and did not open the door because of it|angry with the school, and agrees about the teeth]. {d} comes at weekends and says that it is her house. {g} lives too far off to help and was glad to be rung.',
  domains: {
    health:
      'Weight has dropped from the [twenty-fifth to the ninth|ninth to the second] centile in a year. [Four|Six] teeth need treatment. Two appointments were missed; the third was kept, with the family support worker.',
    basicCare:
      'Not met for most of this year: food by chance, no bed of {his} own, clothes worn until they fall apart.',
    presentation: '{c} is called names because of the smell, and has begun to [stand apart|hit out].',
    housing:
      'A two-bedroom council flat; damp on the north wall; no working [cooker|heating] until last month. The council has been [slow|asked three times].',
    income:
      'Universal credit with deductions for rent and a loan. The meter is often empty by the [tenth|fifteenth] of the month.',
  },
  told: 'The home was visited and was in poor condition. There was no working cooker and there were clothes and rubbish on the floor. {c} shares a bed. {m} said that the cooker broke and that she had no money. The school gives {c} breakfast. Dental appointments were missed and then one was kept. {c} has been seen at school and at home and was polite. The health visitor has weighed {c}. {d} visits at weekends. {m} was given the number of the food bank and a grant was applied for. The housing officer has ordered a new window, and the family support worker visits weekly on Tuesdays.',
  risk: '{c} has gone without enough food, sleep and care for [most of this year|at least eight months], and the growth chart shows what it has done: because {he} was hungry {he} fell from one line to another. Neglect of this kind is likely to [do lasting harm|cost {him} {his} teeth and {his} first years of school], not by one event but by adding up. [We asked whether poverty explains it|We considered another explanation, that it is poverty]: it explains the cooker and the meter, and not the missed dentist nor the months in which nobody was let in. Help was offered [twice|three times] before and ended each time that a worker left, which is why we think it unlikely to hold without a plan that somebody checks. On the other side {m} has [kept every appointment since|let us in every week since] {first}, cooks now that there is a cooker, and [cried|was angry] for the right reasons. The balance is of significant harm that has begun to lessen, and that would come back if the help stopped.',
  impact:
    '{c} is hungry, tired and left out. {He} has learnt [to hide food|not to ask], and {he} is a year behind in reading.',
  likelihood:
    'Without help it is likely to go on as before, [within weeks of the last visit|as it did each time]. Serious harm from one event is less likely than harm that adds up.',
  protective:
    "{school} feeds {c} and sees {him} daily. {m} has [kept every appointment since {first}|asked for the dentist's number herself]. [{g} now comes on the first of each month.|{d} has begun to cook on Saturdays.]",
  change:
    '{m} sees the same worries as we do about food and teeth, and not yet about [the bed|the dog]. She has done well for [five|eight] weeks; earlier changes lasted about three months.',
  unknown:
    'Whether {m} is depressed, which her GP is to look at, and what happens when [the grant|the support worker] ends.',
  contingency:
    'If {c} loses weight again, or nobody opens the door twice, I see {c} at school the same day and we hold a strategy discussion. The risk would be low after six months of growth on one line.',
  worry: '{c} will go on being hungry, cold and unwashed, and will not grow and learn as {he} should.',
  reasons:
    'The harm is significant and has gone on for long enough to show on the chart. {m} has begun to change with help that comes every week. [It needs a plan that lasts longer than the help did before.|To stop now would be to do what was done twice before.]',
  plan: [
    ['{c} fed every day', 'Cook at home five days a week; breakfast at school', 'm', "{c}'s own food diary"],
    ['{c} grows', 'Weigh {c} every [two|four] weeks', 'teacher', 'The chart'],
    ['{c} has a bed', 'Order and put up a bed', 'w', 'I have seen {him} show it'],
    ['Teeth mended', 'Take {c} to the dentist', 'm', "The dentist's letter"],
  ],
  need: 'Abuse or neglect',
  category: 'Neglect',
  factors: [['Neglect', 'Food, sleep, teeth']],
  police: 'Nothing known but one call about the dog.',
  health: 'Weight has dropped by one line on the chart; two dental appointments and the pre-school check were missed.',
  finding: [
    'That {c} is not fed or kept clean',
    'The growth chart, the school, the housing officer; what I saw',
    '{m} has kept appointments and bought food since',
  ],
};
