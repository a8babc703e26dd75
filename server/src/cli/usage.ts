// Mistakes in how the command was given: said in a sentence, with exit status 2.

export class UsageError extends Error {}

export const exit = { ok: 0, found: 1, usage: 2 } as const;
