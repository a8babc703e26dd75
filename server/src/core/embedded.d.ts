// Made at build: see scripts/embed.mjs.

declare module 'casewright:pack' {
  /** The files of the built-in pack that are no templates: path under templates/ to text. */
  export const files: Readonly<Record<string, string>>;
  /** What the YAML of each says, and of a template its front matter. */
  export const data: Readonly<Record<string, unknown>>;
  /** Each template's text, with its draft as `draftFrom` takes it. */
  export const templates: Readonly<Record<string, () => { readonly text: string; readonly draft: unknown }>>;
}

declare module 'casewright:pages' {
  /** Rule id to the Markdown of its page. */
  export const pages: () => Readonly<Record<string, string>>;
}
