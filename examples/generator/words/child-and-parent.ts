// Stories of one injury, of a parent's illness, of a young person drawn into crime, and of a disabled child whose carers are tired.

import type { Scenario } from './scenario.ts';

export const injury: Scenario = {
  id: 'injury',
  ages: [3, 9],
  harm: true,
  weight: 2,
  sources: [
    ['School', 'Class teacher'],
    ['Hospital emergency department', 'Registrar in paediatrics'],
    ['GP', 'GP'],
    ["Children's centre, independent or voluntary agency", 'Nursery manager'],
  ],
  contact:
    '{c} has [a bruise like fingers on {his} upper arm|two red lines across {his} back|a bruise on the ear]. {He} told {teacher}, "[Dad got cross because I spilled it|It was the belt but I was naughty|He squeezed me]." {m} said at the gate that {c} [fell off the sofa|walked into a door], and {d}, when rung, said that {c} had been fighting with a cousin.',
  wanted: 'A doctor to look at it today, and {c} not to go home until somebody has',
  level:
    'An injury that does not fit what the adults say, and a child who says how it was done. It is level 4, because somebody may have hit {c} hard enough to leave marks and the children go home to the same adults; it cannot wait for an assessment.',
  events: [
    [20, 'Health visitor advises on sleep and crying', 'Health visitor', "{m} said that she was at her wits' end"],
    [8, '{d} begins to work nights', '{m}', 'The children are told to be quiet all day'],
    [1, 'A mark on the cheek, said to be a toy', '{school}', '{c} did not want to talk about it'],
  ],
  said: [
    '"[Dad got cross because I spilled it|It was the belt but I was naughty|He squeezed me]."',
    '"[He said sorry and we had chips|I am good when he is asleep|Mummy said not to say]."',
    '"[He does the counting now|We have a chart|He went for a walk instead]."',
  ],
  presented: [
    'Held {his} arm still; [looked at {m} before answering|would not take off {his} jumper]',
    '[Chattered|Ran about] once {his} mother had gone out of the room',
    "Climbed on {d}'s knee; [corrected his counting|showed me the chart]",
  ],
  wishes:
    '{c} loves {his} father and wants him "[to be nice like on Sunday|not to be so tired|to count]". {He} was worried that {he} had [got him into trouble|told a secret].',
  parents:
    '{d} said at first that it was the cousin; after the doctor had spoken he said, "[I grabbed him, I was half asleep|I smacked, my dad did worse]." {m} says that she [knew he had lost his temper and was afraid of what we would do|was at the shop]. Both agree that [he was never shown another way|nights and a small flat have made it worse].',
  domains: {
    health:
      'Examined on {first}: the marks are those of [a hand|a belt or strap], one to two days old; no older injuries, and no broken bones.',
    emotional:
      '{c} is lively and affectionate. {He} goes still when a grown-up raises {his} voice, and [says sorry before anything has happened|blames {himself}].',
    safety:
      'Not met on the day of the injury, nor by the account that was given of it. Since {received} {d} has not been alone with {c}.',
    boundaries:
      'Smacking has been the rule, and [lately harder|more of it since the nights began]. The parents have now begun to [count to ten|use a chart] as they were shown.',
    employment: '{d} works nights in a warehouse and sleeps in the day in a flat with [one bedroom|thin walls].',
  },
  told: "{c} had a mark which was seen at school. The doctor examined {him} and took photographs. {d} said that it was a cousin and then said that he had held the arm. {m} was out when it happened. {c} stayed with {g} for some nights. {d} works at night. The school has no other worries and {c} comes every day. A mark was seen last month and was said to be from a toy. The parents have been to the first session of a course and {d} has been interviewed by the police. {c} was seen at school, at the hospital and at {g}'s.",
  risk: "{c} was hurt by {his} father on purpose or in temper, and the doctor's finding and {c}'s own words agree. We weighed a fight between cousins and an accident: neither explains [where the marks are|the shape of the marks], and both accounts changed. The harm to {his} body was slight and will heal. What makes it more serious is that the adults [agreed on a story|told {c} not to say], so that {c} was alone with it, and that the mark seen before it was probably the same. Because {d} is short of sleep and has no other way of stopping a noisy child, it is likely to happen again in the same circumstances, and [a smaller child would be badly hurt|a harder grip would do serious harm]. Against it weigh his [admission|telling the truth] within [two|three] days, {m} taking {c} to {g} at once, and [the change of shift|what they have learnt and shown us since]. On balance the danger is moderate and lessening; it would be high if {d} were alone with the children after a night shift.",
  impact:
    '{c} was in pain for some days, and {he} has learnt that telling makes trouble. {He} needs to hear from both parents that it was right to tell.',
  likelihood:
    'Likely to happen again within months if nothing in the day changes; unlikely while {d} sleeps elsewhere after nights and the chart is used.',
  protective:
    '{g} took {c} in the same evening and [would again|has a key]. {teacher} knows what to look for, and {c} has shown that {he} will speak there. {m} has put {c} first since {received}.',
  change:
    '{d} went from denial to saying what he did in [two|three] days, and has been to [three of three|four of five] sessions. He has not yet had to use it on a bad morning.',
  unknown: 'What happened to cause the mark [a month ago|on the cheek], and whether {m} would tell us next time.',
  contingency:
    'If there is a new mark, {teacher} rings us before {c} goes home and a doctor sees {c} the same day. If {d} is alone with {c} against the agreement, we hold a strategy discussion again. Lower means six months without a mark and {c} easy with him.',
  worry: '{c} will be hurt again when {d} is tired and alone with {him}.',
  reasons:
    'An adult hurt {c} and at first both parents hid it. They have since accepted it and [changed the day|kept the agreement]. [It is not enough to rely on goodwill six weeks old.|The plan has to outlast the shame.]',
  plan: [
    ['{c} not hurt', "Sleep at his brother's after night shifts", 'd', '{m} and {c} say so, separately'],
    ['Other ways than smacking', 'Finish the course', 'd', "The leader's report"],
    ['{c} can tell', 'Five minutes with {teacher} each week', 'teacher', 'A note of each week'],
    ['{c} heard', 'See {c} alone every two weeks', 'w', "A note in {c}'s words"],
  ],
  need: 'Abuse or neglect',
  category: 'Physical abuse',
  factors: [['Physical abuse (by an adult)', '{d}, once known and once likely']],
  police: 'No convictions. {d} was interviewed and accepted a caution.',
  health: 'The doctor found marks of a hand, one to two days old, that do not fit a fall.',
  finding: [
    'That {d} caused the marks',
    "{c}'s account; the doctor's finding; {d}'s own words later",
    'Both parents first named a cousin',
  ],
};

export const depression: Scenario = {
  id: 'depression',
  ages: [4, 12],
  harm: false,
  weight: 8,
  sources: [
    ['School', 'Pastoral lead'],
    ['GP', 'GP'],
    ['Health visitor', 'Health visitor'],
    ['Council, early help', 'Family support worker'],
    ['Family member, relative or carer', 'Grandmother'],
  ],
  contact:
    '{c} has come to school [late every day this fortnight|without breakfast on five of six mornings] and [fell asleep in class|wept when asked about home]. {He} told {teacher}, "[Mum stays in bed because her head hurts|I do my own tea, it\'s mostly toast|Mum says she is no good]." {m} has not answered the school\'s calls for [a week|ten days]; {g} says that the illness she had [after {c} was born|two winters ago] has come back.',
  wanted: 'Somebody to see {m} and help her to her doctor',
  level:
    '{c} is likely to be impaired in {his} health and development without help: {he} is looking after {himself} in the mornings. It is not level 4, because {m} says that she needs help and {g} is near; it is not level 2, because the illness is untreated and {c} is alone with it.',
  events: [
    [60, '{m} treated for depression', 'GP', '{c} was cared for by {g} for two months'],
    [7, '{d} moves out', '{m}', '{c} sees him on Sundays'],
    [2, "{m}'s prescription runs out", 'GP', '{c} begins to be late'],
  ],
  said: [
    '"[I\'m good at toast|I get myself up with the alarm|I tell my teacher when it is a bad day]."',
    '"[I\'d like Nan to come more|I don\'t like it when the curtains are shut|I rub her back]."',
    '"[Mum laughed at my joke|We went to the park|She was up before me]."',
  ],
  presented: [
    'Pale and tired; [chatted easily about football|said as little as {he} could]',
    "Kept looking towards {his} mother's door; [brightened when {g} came|showed me {his} room]",
    "Full of [a school trip|a friend's birthday]; had slept",
  ],
  wishes:
    '{c} wants {his} mother to "[laugh like before|get up|not be sad in the day]". {He} asked whether [it was something {he} did|she would have to go away].',
  parents:
    '{m} says that she [cannot get up and hates herself for it|feels as if she were under water], that she has never thought of harming {c} and has [not|once] thought of harming herself, which she has told her doctor. {d} had not known and will have {c} on [Wednesdays and Sundays|three nights a week]. {g} sleeps there twice a week.',
  domains: {
    emotional:
      '{c} is thoughtful beyond {his} years, and worries. {He} has [stopped asking friends home|begun to cry at small things].',
    basicCare: 'Met on days when {g} is there. On others {c} does [breakfast and tea|everything before school] alone.',
    warmth:
      'Strong when {m} is well enough: she [asks about {his} day and listens|sits with {him} at night]. On bad days she knows that she has nothing to give and says so.',
    stimulation: 'There are books and games; for some weeks nobody has [read or played|opened them] with {him}.',
    history: '{m} was ill [after {c} was born|two winters ago] and got better with treatment in about four months.',
  },
  told: '{m} has depression and her prescription ran out. {c} has been late for school and without breakfast. {g} helps. {m} has seen her GP and has tablets, and is waiting to be seen by a counsellor. {d} lives across town. {c} was seen at school and at home. {c} said that {he} makes toast. The home was clean. The school runs a breakfast club, which {c} likes. {m} was in her dressing gown when I came and said that she was sorry. {g} made tea and said that she would come on Tuesdays and Thursdays and that her daughter had been ill before.',
  risk: "Because {m}'s illness went untreated, {c} has been [getting {himself} up, fed and to school|alone with it every morning], and has taken on [keeping {his} mother going|a watch over her] as if it were {his} task. That is likely to [cost {him} sleep, friends and school|make {him} anxious], and it already has. The illness itself is not what harms {c}: {m} was ill before and {c} came to no harm, since {g} moved in. What is different this time is that [{d} has gone|nobody knew]. {m} has not thought of harming {c}. [The danger to herself was asked about by her GP and is low|Her GP has asked about suicide and sees no present danger], and it would change this view if that altered. With treatment begun on {first} and {g} there, the mornings are covered on [four|five] days of seven. On balance the risk is low to moderate, and it falls if she goes on taking her tablets and rises if {g} cannot come.",
  impact:
    'For {c} it has meant tiredness, missed lessons and a job too big for {him}. {He} is [already sleeping better|beginning to play again] since {g} comes.',
  likelihood:
    'That the mornings fail again is likely if treatment stops, and likeliest in the [dark months|weeks after {g} goes home]. Serious harm is unlikely.',
  protective:
    '{g} is there [two nights a week|on bad days], {d} has {c} on Sundays, and the breakfast club is open from [7.45|eight]. {c} tells {teacher} when it is a bad day.',
  change:
    '{m} got better before in four months. She rang the surgery herself on [the day after our first visit|{first}], which she could not do before.',
  unknown: 'How long the treatment will take to work, and how long the wait for counselling is.',
  contingency:
    'If {m} cannot get up, {c} rings {g}, who comes. If {m} thinks of harming herself, the crisis team sees her the same day and {c} stays with {d}. We would close when the mornings have held for a school term.',
  worry: '{c} looks after {himself} and {his} mother when she is ill.',
  reasons:
    'The family accept help and most of it is their own. [Without someone to hold it together the mornings would go back to what they were.|It needs somebody to see that the treatment and the mornings hold.]',
  plan: [
    ['{m} treated', 'Take tablets; keep the appointment with the counsellor', 'm', "The GP's letter"],
    ['Mornings', 'Be there on school mornings', 'g', 'On time at school'],
    ['{c} a child again', "Join the young carers' group", 'teacher', '{c} says whether {he} likes it'],
    ['{c} heard', 'See {c} alone every three weeks', 'w', "A note in {c}'s words"],
  ],
  need: "Parent's disability or illness",
  category: 'Neglect',
  factors: [
    ['Mental health (parent or carer)', '{m}; treated'],
    ['Young carer', '{c}'],
  ],
  police: 'Nothing known.',
  health: 'The GP has begun treatment and sees {m} every two weeks.',
  finding: ['That {c} cares for {himself}', "{c}'s account; lateness; {g}", '{g} and {d} now cover the mornings'],
};

export const exploitation: Scenario = {
  id: 'exploitation',
  ages: [13, 16],
  harm: true,
  weight: 2,
  sources: [
    ['Police', 'Missing persons co-ordinator'],
    ['School', 'Deputy head'],
    ['Education service', 'Attendance officer'],
    ['Court, probation, immigration, Cafcass or prison', 'Youth justice officer'],
  ],
  contact:
    '{c} was missing for [two nights|three days] and was found by officers [at a flat forty miles away|at a railway station] with [two telephones and £240|a stranger\'s bank card and new trainers]. {He} would not say who [owned them|took {him} there], and told the officer, "[It is fine, I owe someone|You will make it worse|I am just doing a favour]." {m} says that it is the [third|fourth] time since the summer.',
  wanted: 'A plan for when {c} next goes missing, and somebody {he} will talk to',
  level:
    'Adults are likely to be using {c} to carry drugs or money and {he} is afraid of them. It is level 4, because the harm is significant and cannot be prevented by {his} family alone; a level 3 plan would not bring the police and school into it.',
  events: [
    [15, 'Moved to {school} after a fight', '{school}', 'Lost the friends {he} had'],
    [5, 'First missing overnight', 'Police', '{c} came back with new trainers and would not talk'],
    [2, 'Attendance falls to [61|54|58] per cent', '{school}', 'Left out of the trip {he} wanted'],
  ],
  said: [
    '"[It is fine, I owe someone|You will make it worse|Nobody makes me]."',
    '"[They know where my sister goes to school|If I stop they will come here|I was only meant to do it once]."',
    '"[I blocked the number|I want to do the bricklaying course|I told my mum some of it]."',
  ],
  presented: [
    'Hood up; [read messages the whole time|did not sit down]',
    'Thinner; [a cut on the hand that {he} would not explain|new trainers]; talked in the car, looking ahead',
    'Took {his} hood down; [asked about college|ate a sandwich]',
  ],
  wishes:
    '{c} wants to be [left alone and to be safe, in that order|out of it without anybody being hurt], and {his} sister kept out of it. {He} would like [to work with {his} hands|to see {his} old friends].',
  parents:
    '{m} says that she [lost {him} in about a month|finds money and burns with worry]. She has reported every time that {c} went missing. {d} thinks that {c} should be [sent away for a while|watched more closely] and has offered his home in another county. Both are afraid of who might come to the door.',
  domains: {
    education:
      "Attendance has fallen to [61|54|58] per cent. {c} is able, and liked [workshop|design technology]; two exclusions this term came from carrying somebody else's things.",
    emotional: '{c} is frightened, and hides it. {He} sleeps in {his} clothes on some nights.',
    relationships: 'Close to {his} sister. The friends that {he} has now are older and {m} has met none of them.',
    safety:
      '{m} reports and searches; it is beyond what a parent can do alone. There is [a camera at the door|an agreed word] now.',
    boundaries:
      '{m} took the telephone and another appeared. {c} keeps to [none of the times|some of the times] agreed.',
  },
  told: '{c} has been missing several times and was found in another town with telephones and money. {m} reported {him} missing each time. Attendance at school has gone down. {c} has new trainers. The police spoke to {c} and {he} did not say who {he} had been with. {c} was seen at school and in the car. {d} lives in another county. The youth justice officer has met {c} twice. There was a meeting with the school about the timetable. {m} has put a camera at the door. {c} said that {he} would like to do bricklaying, and a place on a taster day was found for {him} in the spring.',
  risk: '{c} is very likely to be carrying drugs or money for adults who hold a debt over {him}: the telephones, the distance and {his} own "[I owe someone|only meant to do it once]" fit nothing else that we could think of. We considered whether {he} simply [stays with friends|wants the money]; it does not explain the fear, nor why {he} asked about {his} sister. Because a debt of this kind does not get smaller, it is likely to go on and to become more dangerous: [a cut on the hand has been seen|threats have been made], and serious injury is possible within weeks. {c} is a child to whom this is being done, whatever {he} says about choosing. What lowers the danger is that {he} has begun to talk [in the car|to {w}], that {m} reports every time and that [{d}\'s home is sixty miles away|the police now look for the adults]. It lowers it a little. The risk is high on nights when {he} is missing and moderate otherwise.',
  impact:
    '{c} has lost school, sleep and friends, and is afraid for {his} sister. {He} is at risk of [a conviction|injury] for what others make {him} do.',
  likelihood:
    'That {c} goes missing again within the month is likely; that {he} is hurt is possible each time, and likelier if {he} comes back without the money.',
  protective:
    '{m} rings within the hour. {teacher} has [lunch|ten minutes] with {c} on the days {he} comes. {c} has told [{w}|{m}] some of it, which {he} had told nobody.',
  change:
    'It is not {m} who has to change most, but what is round {c}. She has followed each part of the safety plan; {c} has followed [some|two] of its five parts.',
  unknown: 'Who the adults are, how much is owed, and whether {his} sister has been spoken to.',
  contingency:
    'If {c} is missing, {m} rings the police at once with the photograph and the list of places, and we speak that day. If {he} is hurt or threatened {he} goes to {d} the same night. Lower means three months at home each night, and {c} naming one adult {he} would ring.',
  worry: '{c} will be hurt, or taken further away, by adults who use {him}.',
  reasons:
    'The harm is from outside the family and is serious; the family are doing what they can. [It needs police, school and us in one plan.|Nobody else will hold the pieces together.]',
  plan: [
    ['{c} found quickly', 'Keep the list of places and the photograph up to date', 'm', 'Found within hours'],
    ['Somebody to talk to', 'Meet {c} twice a week, not at home', 'w', '{c} comes'],
    ['Somewhere to be', 'A timetable with workshop, and the taster day', 'teacher', 'Attendance'],
    ['A way out', 'Have {c} to stay when it is dangerous', 'd', 'Agreed in writing'],
  ],
  need: 'Abuse or neglect',
  category: 'Physical abuse',
  factors: [
    ['Child criminal exploitation', '{c}'],
    ['Going missing', 'Several times since the summer'],
  ],
  police: 'Four reports of {c} missing in five months. One address is known for the supply of drugs.',
  health: 'No visit to the surgery for two years. The school nurse saw a cut on the hand.',
  finding: [
    'That adults use {c} to carry drugs or money',
    "The telephones, the money, the distance; {c}'s own words",
    '{c} says that nobody makes {him}',
  ],
};

export const disability: Scenario = {
  id: 'disability',
  ages: [5, 15],
  harm: false,
  weight: 5,
  sources: [
    ['Other health service', 'Community nurse'],
    ['School', 'Special needs co-ordinator'],
    ['Family member, relative or carer', 'Mother'],
    ['Council, another service of our own', 'Short breaks officer'],
  ],
  contact:
    '{m} rang to say that she [cannot go on|has not slept a whole night since March]. {c}, who has [autism and a learning disability|cerebral palsy and epilepsy], is up [four|five] times a night and has begun to [hit out when stopped|refuse {his} medicine]. {d} [has moved out|works away], and the carer who came on Saturdays [left in the summer|is ill]. She said, "[I love {him} and I shut myself in the bathroom|I am afraid of dropping {him}]."',
  wanted: 'A break at weekends, and a review of the night-time care',
  level:
    '{c} is disabled and so a child in need by law, and {his} carers are near the end of what they can do. It is not level 4, because {he} is well and lovingly cared for; it is not level 2, because the care breaks down if {m} does.',
  events: [
    [70, 'Diagnosis', 'Hospital', 'The right school from the age of four'],
    [12, 'Weekend carer leaves', '{m}', 'No swimming since'],
    [4, '{c} has grown too heavy to lift', 'Community nurse', 'Bathed less often, and by two people'],
  ],
  said: [
    'Showed me, with [the cards|{his} tablet], "swimming", "dog" and "more".',
    'Led me by the hand to [the trampoline|the car]; signed "[again|out]".',
    'Signed "[happy|bath]" and laughed when {m} sang.',
  ],
  presented: [
    'Busy, curious, on the move; well looked after and [smelling of soap|dressed for the weather]',
    'Calm in {his} room; cried out when [the hoover began|the light changed]',
    'Leaned on {m}; [met my eye twice|let me push the swing]',
  ],
  wishes:
    '{c} chose [swimming, the dog and the swing|water and music] from the cards each time, and turned away from "[respite|new house]". {teacher}, who knows {his} signs, sat with us. {He} likes to know what comes next.',
  parents:
    '{m} says that she is [worn out and ashamed of having said so|grateful and cross in turn], and that nobody asked her for a year. {d} would have {c} on [alternate weekends|Fridays] if there were a hoist. {g} has {his} sister so that {m} has time for {c}.',
  domains: {
    health:
      '{c} has [autism and a learning disability|cerebral palsy and epilepsy]. Sleep is broken four nights in five. Weight and medicines were reviewed by the community nurse last month.',
    education: '{school} knows {him} well. {He} has learnt [twenty|forty] signs this year and can wait for a turn.',
    selfCare:
      '{c} needs help with washing, dressing and eating, more than others of {his} age, and does [the spoon|{his} coat] by {himself}.',
    housing:
      'A [council house with a downstairs bathroom|first-floor flat without a lift]; an occupational therapist is to look at [the bath|the stairs].',
    resources:
      'The short breaks service has a waiting list of about [four|six] months; the sitting service can start at once.',
  },
  told: '{m} telephoned and said that she is tired. {c} has a disability and wakes at night. The weekend carer left. {d} works away. {c} goes to {school}, which knows {him} well. The community nurse visits. {c} was seen at home and at school and used cards. The home is clean. {m} said that she would like a break at weekends. The occupational therapist has been asked to visit. {g} looks after {his} sister on Saturdays. {c} likes swimming and music, and showed me the dog. There is a waiting list for short breaks and the panel meets on the first Monday of each month.',
  risk: "{c} is safe and loved, and what puts that at risk is exhaustion. Because {m} is up [four|five] times a night with nobody to take a turn, it is likely that within months she will be ill or will [drop {him}|lose her temper], and she says so herself. {c} is more at risk from that than another child would be, since {he} cannot tell anybody or get out of the way. Hitting out has [begun|grown worse] as the breaks stopped, and we think it is a result of tiredness and change rather than of anything that has been done to {him}: we asked {school} and the nurse, who have seen no mark or fear. [The family's strengths are real|Weighing against it are real strengths]: [eleven|nine] years of good care, a school that knows {him}, and a mother who asks before it breaks. Therefore the risk of significant harm is low now and would be moderate without a break by the [spring|summer].",
  impact:
    'For {c} tired parents mean fewer baths, no swimming and more days indoors; {his} days are smaller than they were a year ago.',
  likelihood:
    'That the care breaks down without help is likely within [three|six] months. Harm to {c} is unlikely while it holds.',
  protective:
    '{m} asks for help early. {school} sees {c} daily, and {teacher} reads {his} signs. {g} takes {his} sister.',
  change:
    'The parents do not need to change but to be relieved. They have used each service that they were ever offered.',
  unknown:
    'Whether {c} is in pain at night, which the doctor is to look at, and what {d} can do once there is a hoist.',
  contingency:
    'If {m} is ill, {d} comes and the emergency short break is used. If there is any mark that nobody can explain, a doctor sees {c} the same day. We review after the first two weekends.',
  worry: '{his} parents will be unable to go on, and {c} will lose the home that knows {him}.',
  reasons:
    '{c} is in need because of {his} disability, and the family need a break to go on. [Advice alone was given last year and changed nothing.|There is no worry about harm that would call for more.]',
  plan: [
    ["A night's sleep", 'Sitting service two nights a week', 'w', "{m}'s sleep diary"],
    ['{c} swims again', 'A Saturday helper', 'w', 'The swimming card'],
    ['A safe bath', 'Occupational therapist to visit', 'w', 'Hoist fitted'],
    ['Less hitting out', 'The same cards at home and school', 'teacher', 'The count at school'],
  ],
  need: "Child's disability or illness",
  category: 'Neglect',
  factors: [['Learning disability (child)', '{c}']],
  police: 'Nothing known.',
  health: 'The community nurse visits each month and has no worry about the care.',
  finding: ['That {c} is not safely cared for', 'None', 'School, nurse and what I saw'],
};
