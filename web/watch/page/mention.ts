const begun = /(?:^|\s)@([^@\s][^@]{0,39}|)$/u

/** The name that a text ends with as far as it was typed; null when it does not call anybody. */
export function mentionAt(text: string): string | null {
  return begun.exec(text)?.[1] ?? null
}

/** The text with the whole name in place of its beginning. */
export function withMention(text: string, name: string): string {
  const typed = mentionAt(text)
  return typed === null ? text : `${text.slice(0, text.length - typed.length)}${name} `
}
