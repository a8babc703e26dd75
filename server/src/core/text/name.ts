/** The form under which two names are compared. */
export function nameKey(text: string): string {
  return text.trim().toLowerCase();
}
