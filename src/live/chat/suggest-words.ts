import { type Matcher } from './block-words.ts'
import { lettersOf } from './letters.ts'

export interface WordSuggestion {
  readonly word: string
  /** Lines with it that moderators took down. */
  readonly removed: number
  /** Lines with it that they let stand. */
  readonly kept: number
}

/** Once is chance. */
const LEAST_REMOVED = 2
/** A word that stands more often than it goes is not what lines go for. */
const LEAST_SHARE = 0.6
const LEAST_LETTERS = 3
const SUGGESTIONS = 12

/** Words that moderators keep taking down, most often first. Words that are blocked already are left out. */
export function suggestWords(removed: readonly string[], kept: readonly string[], isBlocked: Matcher): WordSuggestion[] {
  const takenDown = countLines(removed)
  const standing = countLines(kept)
  return [...takenDown]
    .map(([word, count]) => ({ word, removed: count, kept: standing.get(word) ?? 0 }))
    .filter(({ word, removed: gone, kept: left }) => {
      return gone >= LEAST_REMOVED && gone / (gone + left) >= LEAST_SHARE && word.length >= LEAST_LETTERS && isBlocked(word) === null
    })
    .toSorted((one, other) => other.removed - one.removed || one.kept - other.kept || (one.word < other.word ? -1 : 1))
    .slice(0, SUGGESTIONS)
}

/** In how many lines each word stands. */
function countLines(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of new Set(lettersOf(line))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
