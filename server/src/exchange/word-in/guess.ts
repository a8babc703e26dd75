// What a form's label probably asks for, by its words.

import type { Option } from './values.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bdate and time\b|\btime and date\b/, 'date and time'],
  [/^(?:number of|how many|how often)\b/, 'number'],
  [/\bdates? of\b|\bdate\b|\bd\.?o\.?b\b|^(?:by )?when\b|\bdeadline\b|\bdue\b/, 'date'],
  [
    /\b(?:name of|allocated|lead|responsible|your) (?:the )?(?:social |key |support |duty )?(?:worker|manager|practitioner|professional|supervisor|chair|assessor)\b|\b(?:worker|manager|practitioner|supervisor|author|assessor|chair|referrer)(?:'s name)?$/,
    'person',
  ],
  [
    /\b(?:completed|written|prepared|taken|approved|agreed|seen|signed|made|authorised|referred|reviewed|supervised) by$|^(?:by whom|who)$|^signed$/,
    'person',
  ],
  [/^(?:is|are|was|were|has|have|had|does|do|did|can|will|should)\b.*\?$/, 'Yes / No'],
  [
    /\?$|\b(?:describe|details of|reasons?|views|wishes|comments?|summary|analysis|concerns?|history|background|explain|why|action taken|observations|notes)\b/,
    'prose',
  ],
];

/** The type a label asks for, as a template writes it. */
export function typeOf(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\s:*]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'text';
}

/** The type of a blank whose answers are boxes. */
export function typeOfBoxes(options: readonly Option[]): string {
  const labels = [...new Set(options.map(({ label }) => optionName(label)).filter((label) => label !== ''))];
  if (labels.length === 0) return 'text';
  const isYesNo =
    labels.length === 2 && labels.some((one) => /^yes$/i.test(one)) && labels.some((one) => /^no$/i.test(one));
  if (isYesNo) return 'Yes / No';
  return labels.some((one) => /^(?:yes|no)$/i.test(one)) ? labels.join(' / ') : `any of ${labels.join(' / ')}`;
}

function optionName(label: string): string {
  const plain = withoutBraces(label)
    .replace(/"/g, '')
    .replace(/[\s:]+$/, '');
  return /[/;=#|]|^\W/.test(plain) ? `"${plain.replace(/\|/g, ' ')}"` : plain;
}

/** Words that cannot be taken for a blank. */
export function withoutBraces(text: string): string {
  return text.replace(/\{/g, '(').replace(/\}/g, ')').replace(/\s+/g, ' ').trim();
}
