// A template's condition as somebody would say it.

import { dateParts } from '../../core/record/values/dates.ts';
import { dayWords } from '../clock-words.ts';

/** A condition in words: `Outcome = "Closed" or Visit date = null` becomes `Outcome is "Closed" or Visit date is not answered`. What has no plainer words stays as it is written. */
export function conditionInWords(source: string): string {
  const quotes: string[] = [];
  const bare = source.replace(/"(?:\\.|[^"\\])*"/g, (quote) => `\uE002${quotes.push(quote) - 1}\uE003`);
  const words = joined(rowWords(bare.replace(/\s+/g, ' ').trim()));
  return words
    .replace(/\bdate ?\( ?\uE002(\d+)\uE003 ?\)/g, (whole, index: string) => {
      const day = dateParts((quotes[Number(index)] ?? '').slice(1, -1));
      return day ? dayWords(day) : whole;
    })
    .replace(/\uE002(\d+)\uE003/g, (_, index: string) => quotes[Number(index)] ?? '');
}

function rowWords(text: string): string {
  return comparisons(
    text
      .replace(/\bcount ?\(([^()[\]]*)\[([^()[\]]*)\] ?\) ?= ?0(?![\d.])/g, '$1 has no row where $2')
      .replace(/\bcount ?\(([^()[\]]*)\[([^()[\]]*)\] ?\) ?> ?0(?![\d.])/g, '$1 has a row where $2')
      .replace(/\bcount ?\(([^()[\]]*)\) ?= ?0(?![\d.])/g, '$1 has no rows')
      .replace(/\bcount ?\(([^()[\]]*)\) ?> ?0(?![\d.])/g, '$1 has a row')
      .replace(/\bcount ?\(([^()[\]]*)\)/g, 'the number of rows in $1')
      .replace(/\btoday ?\( ?\)/g, 'today'),
  );
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/ ?!= ?null\b/g, ' is answered'],
  [/ ?= ?null\b/g, ' is not answered'],
  [/ ?!= ?true\b/g, ' is not Yes'],
  [/ ?!= ?false\b/g, ' is not No'],
  [/(?<![<>!]) ?= ?true\b/g, ' is Yes'],
  [/(?<![<>!]) ?= ?false\b/g, ' is No'],
  [/ ?!= ?/g, ' is not '],
  [/ ?>= ?(?=-?\d)/g, ' is at least '],
  [/ ?<= ?(?=-?\d)/g, ' is at most '],
  [/ ?> ?(?=-?\d)/g, ' is more than '],
  [/ ?< ?(?=-?\d)/g, ' is less than '],
  [/ ?>= ?/g, ' is on or after '],
  [/ ?<= ?/g, ' is on or before '],
  [/ ?> ?/g, ' is after '],
  [/ ?< ?/g, ' is before '],
  [/ ?= ?/g, ' is '],
  [/ in ?(?=[([])/g, ' is one of '],
  [/ between /g, ' is between '],
];

function comparisons(text: string): string {
  return signs.reduce((words, [sign, plain]) => words.replace(sign, plain), text);
}

// `Outcome is "A" or Outcome is "B"` is said as `Outcome is "A" or "B"`.
function joined(text: string): string {
  const kept: string[] = [];
  let before = '';
  for (const part of text.split(' or ')) {
    const at = part.lastIndexOf(' is \uE002');
    const isLast = at >= 0 && /^ is \uE002\d+\uE003/.exec(part.slice(at))?.[0].length === part.length - at;
    const subject = part.slice(0, Math.max(at, 0));
    kept.push(at >= 0 && subject !== '' && subject === before ? part.slice(at + 4) : part);
    const plain = subject.slice(subject.lastIndexOf('(') + 1);
    // After a bracket closes, or beside an "and", what follows is another matter.
    before = isLast && !plain.includes(' and ') ? plain : '';
  }
  return kept.join(' or ');
}
