// What a relationship to the child says of where somebody stands in a family: `Mother's sister`, `paternal grandfather`.

export type Place =
  | 'child'
  | 'sibling'
  | 'half-sibling'
  | 'parent'
  | 'partner'
  | 'grandparent'
  | 'aunt or uncle'
  | 'other';

export interface Relation {
  readonly place: Place;
  /** Through whom, or of whom; null where it is not said. */
  readonly side: 'mother' | 'father' | null;
  readonly sex: 'female' | 'male' | null;
}

const mother = '(?:mother|mum|mummy|mam|birth mother)';
const father = '(?:father|dad|daddy|birth father)';
const ofMother = new RegExp(`^(?:maternal |${mother}['\u2019]?s )`);
const ofFather = new RegExp(`^(?:paternal |${father}['\u2019]?s )`);
const female =
  /\b(?:mother|mum|mummy|mam|stepmother|stepmum|grandmother|grandma|gran|granny|nan|nana|nanny|sister|half-sister|stepsister|aunt|auntie|wife|girlfriend|daughter|niece|female|girl)\b/;
const male =
  /\b(?:father|dad|daddy|stepfather|stepdad|grandfather|grandad|granddad|grandpa|brother|half-brother|stepbrother|uncle|husband|boyfriend|son|nephew|male|boy)\b/;

/** Reads a relationship to the child as it is written. What comes after a semicolon, a comma or a bracket is not looked at. */
export function readRelation(text: string): Relation {
  const said = (/^[^;,(]*/.exec(text.toLowerCase())?.[0] ?? '').replace(/\s+/g, ' ').trim();
  const side = ofMother.test(said) ? 'mother' : ofFather.test(said) ? 'father' : null;
  const rest = said.replace(ofMother, '').replace(ofFather, '');
  return { place: placeOf(rest, side), side, sex: female.test(rest) ? 'female' : male.test(rest) ? 'male' : null };
}

function placeOf(rest: string, side: Relation['side']): Place {
  const has = (words: string) => new RegExp(`\\b(?:${words})\\b`).test(rest);
  if (/['\u2019]s /.test(rest) || has('great|cousin|niece|nephew|foster|friend|lodger|neighbour')) return 'other';
  if (has('half-?\\s?(?:brother|sister|sibling)|step-?\\s?(?:brother|sister|sibling)|half|stepbrother|stepsister'))
    return 'half-sibling';
  if (has('partner|boyfriend|girlfriend|husband|wife|step-?\\s?(?:mother|father|mum|dad|parent)')) return 'partner';
  if (has('grandmother|grandma|gran|granny|nan|nana|nanny|grandfather|grandad|granddad|grandpa|grandparent'))
    return 'grandparent';
  if (has('aunt|auntie|uncle')) return 'aunt or uncle';
  if (has('brother|sister|sibling|twin')) return side ? 'aunt or uncle' : 'sibling';
  if (has('mother|mum|mummy|mam|father|dad|daddy|parent')) return side ? 'grandparent' : 'parent';
  if (has('son|daughter')) return side ? 'half-sibling' : 'other';
  if (has('child|subject|self')) return 'child';
  return 'other';
}
