import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'

/** Who tries a code: the guest, and the address the guest comes from, where it is known. */
export interface Guesser {
  readonly viewerId: Id<'vwr'>
  readonly address: string | null
}

/** Wrong codes that cost nothing: a person mistypes; behind one address sit many. */
const FREE = { viewer: 5, address: 40 }
/** The wait doubles with so many more. */
const DOUBLED_EVERY = { viewer: 1, address: 8 }
const FIRST_WAIT_SECONDS = 15
const LONGEST_WAIT_SECONDS = 3_600
/** Guests from whom a code is no secret any more. */
const KNOWN_TO = 3
const KEPT_SECONDS = 6 * 3_600
const KEPT = 20_000

interface Record {
  readonly wrong: Set<string>
  waitsUntilMs: number
}

/**
 * Slows down whoever guesses codes. A wrong code counts once for a guest and for the address; beyond what people mistype, each doubles a wait
 * in which no new code is looked at, right or wrong, so that nothing is learned. Codes that the guest used before, or that several others did,
 * work all the same: a crowd behind one address is not shut out by one of it. Remembered by this process alone.
 */
export function createWrongCodes() {
  const viewers = createMemo<Record>(KEPT)
  const addresses = createMemo<Record>(KEPT)
  const right = createMemo<Set<Id<'vwr'>>>(KEPT)

  function note(memo: typeof viewers, kind: keyof typeof FREE, key: string, code: string, nowMs: number): void {
    const record = memo.get(key, nowMs) ?? { wrong: new Set<string>(), waitsUntilMs: 0 }
    const isNew = !record.wrong.has(code)
    record.wrong.add(code)
    const beyond = record.wrong.size - FREE[kind]
    if (isNew && beyond >= 0) {
      const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** Math.floor(beyond / DOUBLED_EVERY[kind]), LONGEST_WAIT_SECONDS)
      record.waitsUntilMs = nowMs + seconds * 1000
    }
    memo.set(key, record, nowMs + KEPT_SECONDS * 1000)
  }

  return {
    /** Whether this code may be looked at now. */
    mayAsk(code: string, { viewerId, address }: Guesser, now: Date): boolean {
      const nowMs = now.getTime()
      const known = right.get(code, nowMs)
      if (known && (known.has(viewerId) || known.size >= KNOWN_TO)) return true
      const waits = [viewers.get(viewerId, nowMs), address === null ? undefined : addresses.get(networkOf(address), nowMs)]
      return waits.every((record) => record === undefined || record.waitsUntilMs <= nowMs)
    },
    noteRight(code: string, { viewerId }: Guesser, now: Date): void {
      const known = right.get(code, now.getTime()) ?? new Set()
      if (known.size < KNOWN_TO) known.add(viewerId)
      right.set(code, known, now.getTime() + KEPT_SECONDS * 1000)
    },
    noteWrong(code: string, { viewerId, address }: Guesser, now: Date): void {
      note(viewers, 'viewer', viewerId, code, now.getTime())
      if (address !== null) note(addresses, 'address', networkOf(address), code, now.getTime())
    },
  }
}

export type WrongCodes = ReturnType<typeof createWrongCodes>

/** One household has a whole network of the newer addresses: their first four groups, however many zeros are written as `::`. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head, tail] = address.split('::').map((part) => part.split(':').filter((group) => group !== '')) as [string[], string[]?]
  const zeros = tail ? Math.max(0, 8 - head.length - tail.length) : 0
  return [...head, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])].slice(0, 4).join(':')
}
