import { sameName } from './line.ts'

export interface Speaker {
  readonly author: string
  readonly name: string
}

/** More would be calling everybody. */
const MENTIONS = 5
/** Words of a name that are tried after an `@`. */
const NAME_WORDS = 4

/** Whom a text calls by `@name`: people who have spoken, the longest name that fits. */
export function findMentions(text: string, speakers: readonly Speaker[]): string[] {
  const found = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const words = text
      .slice(index + 1)
      .split(' ')
      .slice(0, NAME_WORDS)
    const called = longestName(words, speakers)
    for (const author of called) found.add(author)
    if (found.size >= MENTIONS) break
  }
  return [...found].slice(0, MENTIONS)
}

function longestName(words: readonly string[], speakers: readonly Speaker[]): string[] {
  for (let count = words.length; count > 0; count--) {
    const written = words.slice(0, count).join(' ')
    for (const name of [written, written.replace(/[^\p{L}\p{N}\p{M}]+$/u, '')]) {
      const called = name === '' ? [] : speakers.filter((speaker) => sameName(speaker.name, name))
      if (called.length > 0) return called.map(({ author }) => author)
    }
  }
  return []
}
