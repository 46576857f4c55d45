import type { Item } from './frame.ts'

/** About ten seconds of a busy chat, or a long while of a calm one; beyond that a snapshot is cheaper than what was missed. */
const ITEMS = 512
const CHARACTERS = 200_000

/** The last messages of a room, for those who come back. */
export interface Ring {
  push(item: Item): void
  /** Messages after `since` up to `until`, or null when some of them are no longer kept. */
  between(since: number, until: number): readonly Item[] | null
}

export function createRing(): Ring {
  let items: Item[] = []
  let characters = 0

  function trim(): void {
    let drop = Math.max(0, items.length - ITEMS)
    for (let index = 0; index < drop; index++) characters -= items[index]!.text.length
    while (characters > CHARACTERS && drop < items.length - 1) characters -= items[drop++]!.text.length
    items = items.slice(drop)
  }

  return {
    push(item) {
      items.push(item)
      characters += item.text.length
      // Trimmed now and then rather than at each message: slicing costs the whole length.
      if (items.length > ITEMS * 2 || characters > CHARACTERS * 2) trim()
    },
    between(since, until) {
      if (since > until) return null
      if (since === until) return []
      const first = items[0]
      if (first === undefined || first.seq > since + 1) return null
      const missed = items.slice(since + 1 - first.seq, until + 1 - first.seq)
      const length = missed.reduce((sum, item) => sum + item.text.length, 0)
      return missed.length > ITEMS || length > CHARACTERS ? null : missed
    },
  }
}
