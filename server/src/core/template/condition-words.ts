// The words of FEEL that a condition may use.

/** Words with a meaning of their own. Written in other letter cases they are still taken for themselves, unless they are a name. */
export const keywords: ReadonlySet<string> = new Set(
  'and or not in between if then else some every satisfies for return instance of true false null'.split(' '),
);

/** Those of the keywords that are values. */
export const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

// Patterns are left out on purpose (matches, replace, split): there are no regular expressions in templates. Functions that
// make or need other functions and contexts have no use in a condition either.
/** Every function a condition may call. */
export const functionNames: readonly string[] = [
  ...'today now count sum min max mean median mode stddev product all any not is'.split(' '),
  ...'number string date time duration contains substring abs floor ceiling decimal modulo sqrt log exp odd even'.split(
    ' ',
  ),
  ...'append concatenate union remove reverse sublist flatten'.split(' '),
  ...'before after meets overlaps includes during starts finishes coincides'.split(' '),
  'date and time',
  'years and months duration',
  'string length',
  'string join',
  'upper case',
  'lower case',
  'substring before',
  'substring after',
  'starts with',
  'ends with',
  'list contains',
  'list replace',
  'index of',
  'insert before',
  'distinct values',
  'round up',
  'round down',
  'round half up',
  'round half down',
  'day of year',
  'day of week',
  'month of year',
  'week of year',
  'met by',
  'overlaps before',
  'overlaps after',
  'finished by',
  'started by',
];

/** Functions that are given to the library, by the names they have there: it would ask the machine for the date, or knows only numbers. */
export const givenFunctions: ReadonlyMap<string, string> = new Map([
  ['today', 'givenToday'],
  ['now', 'givenNow'],
  ['min', 'givenLeast'],
  ['max', 'givenMost'],
]);

/** FEEL functions a condition may not call, each with what to tell people. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ...['matches', 'replace', 'split'].map(
    (name) =>
      [
        name,
        `Patterns cannot be used in a condition, so "${name}" is not available. Use contains, starts with or ends with.`,
      ] as const,
  ),
  ['function', 'A condition cannot define a function.'],
]);

/** What can be asked of a date, a time or a length of time after a full stop. */
export const properties: ReadonlySet<string> = new Set(
  'year month day weekday hour minute second years months days hours minutes seconds timezone'.split(' '),
);

/** The types `instance of` knows, longest first. */
export const typeNames: readonly string[] = [
  'years and months duration',
  'days and time duration',
  'date and time',
  ...'string number boolean date time list context any'.split(' '),
];

/** Words people put between two values, and what FEEL has for them. */
export const wordsForOperators: ReadonlyMap<string, string> = new Map([
  ['is', '='],
  ['equals', '='],
  ['equal', '='],
  ['equal to', '='],
  ['is equal to', '='],
  ['is not', '!='],
  ['isnt', '!='],
  ["isn't", '!='],
  ['is not equal to', '!='],
  ['not equal to', '!='],
  ['does not equal', '!='],
  ['is more than', '>'],
  ['more than', '>'],
  ['is greater than', '>'],
  ['greater than', '>'],
  ['over', '>'],
  ['is less than', '<'],
  ['less than', '<'],
  ['under', '<'],
  ['is before', '<'],
  ['is after', '>'],
  ['is empty', '= null'],
  ['is blank', '= null'],
  ['is missing', '= null'],
  ['is null', '= null'],
  ['is not empty', '!= null'],
  ['is not blank', '!= null'],
  ['is true', '= true'],
  ['is false', '= false'],
  ['plus', '+'],
  ['minus', '-'],
]);

/** Signs of other languages, and what FEEL has for them. */
export const signsForOperators: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['===', '='],
  ['<>', '!='],
  ['!==', '!='],
  ['=!', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['&', 'and'],
  ['&&', 'and'],
  ['|', 'or'],
  ['||', 'or'],
  ['≠', '!='],
  ['≥', '>='],
  ['≤', '<='],
]);

/** Words people write for values, and what FEEL has for them. */
export const wordsForValues: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['y', 'true'],
  ['no', 'false'],
  ['n', 'false'],
  ['none', 'null'],
  ['empty', 'null'],
  ['blank', 'null'],
  ['nothing', 'null'],
  ['today', 'today()'],
  ['now', 'now()'],
]);
