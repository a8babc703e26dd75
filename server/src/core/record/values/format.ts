/** True when a text, without space at its ends, fits a template's mask: `A` is any letter, `0` any digit, anything else itself. */
export function fitsFormat(text: string, mask: string): boolean {
  const characters = [...text.trim()];
  const wanted = [...mask.trim()];
  return characters.length === wanted.length && wanted.every((want, index) => fits(characters[index] ?? '', want));
}

function fits(character: string, want: string): boolean {
  if (want === 'A') return /^\p{L}$/u.test(character);
  if (want === '0') return /^\d$/.test(character);
  return character === want;
}
