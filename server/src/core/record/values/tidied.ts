/** Text as it is compared: every run of white space one space, none at the ends, and no invisible characters (Word leaves them behind). */
export function tidied(text: string): string {
  // Nearly everything is tidy as it is.
  if (/^(?:[!-~]+(?: [!-~]+)*)?$/.test(text)) return text;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The tidied text with hyphens, dashes and minus signs as `-` and typographic apostrophes as `'`. */
export function plainMarks(text: string): string {
  return tidied(text)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
}
