// Made at build: see scripts/embed.mjs.

declare module 'casewright:pack' {
  /** The built-in pack: path under templates/ to text. */
  export const files: Readonly<Record<string, string>>;
  /** What the YAML of each says, and of a template its front matter. */
  export const data: Readonly<Record<string, unknown>>;
}

declare module 'casewright:pages' {
  /** Rule id to the Markdown of its page. */
  export const pages: Readonly<Record<string, string>>;
}
