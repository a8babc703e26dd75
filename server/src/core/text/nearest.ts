/** The choices that the word was probably meant to be, closest first. */
export function nearest(_word: string, _choices: readonly string[], _most = 3): string[] {
  return [];
}
