import type { LogEntryWire, LotNews, LotNowWire } from '#shop/auctions/contract'

const KEPT = 60

/** What is known of a lot, with what was just heard. The log has one order: entries stand by their number, whatever order they came in. */
export function withLotNews(known: LotNews | undefined, news: LotNews): LotNews {
  if (!known) return news
  const entries = mergedLog(known.entries, news.entries)
  return { now: news.now.sequence >= known.now.sequence ? news.now : known.now, entries }
}

/** Ascending, each number once; what was heard last of an entry holds. */
export function mergedLog(before: readonly LogEntryWire[], fresh: readonly LogEntryWire[]): LogEntryWire[] {
  const bySequence = new Map([...before, ...fresh].map((entry) => [entry.sequence, entry]))
  for (const { kind, refers } of fresh) {
    const voided = kind === 'voided' && refers !== null ? bySequence.get(refers) : undefined
    if (voided) bySequence.set(voided.sequence, { ...voided, voided: true })
  }
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence).slice(-KEPT)
}

/** The end as a bid in the last seconds moved it; null while it stands where the opening put it. */
export function movedEnd(now: LotNowWire, log: LotNews['entries']): string | null {
  if (now.state !== 'open' || now.endsAt === null) return null
  const end = Date.parse(now.endsAt)
  return log.some(({ endsAt }) => endsAt !== null && Date.parse(endsAt) < end) ? now.endsAt : null
}
