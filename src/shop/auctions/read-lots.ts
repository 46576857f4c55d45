import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import { isTold, requireSeen } from '#shop/sales'
import { readAwards } from './awards.ts'
import { bidderIdOf, readBidders, readProxies } from './bidder-store.ts'
import type { LogEntryWire, LotWire, OwnBidWire } from './contract.ts'
import type { AuctionParts } from './deps.ts'
import { readEntries, readNewest } from './log-store.ts'
import type { Lot } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { readLot, readLotsAt } from './store.ts'
import { isOfTheTeam } from './team.ts'
import { entryToWire, lotToWire, nowToWire, winToWire } from './wire.ts'

const MOST_LOTS = 200
const NEWEST_ENTRIES = 30
export const ENTRIES_PER_PAGE = 500

export async function getLot({ tables }: Pick<AuctionParts, 'tables'>, id: Id<'lot'>): Promise<Lot> {
  const lot = await readLot(tables, id)
  if (!lot) throw auctionProblems.unknown()
  return lot
}

export async function describeLots(parts: AuctionParts, lots: readonly Lot[]): Promise<LotWire[]> {
  const facts = await parts.catalog.variantFacts([...new Set(lots.map(({ variantId }) => variantId))])
  const byId = new Map(facts.flatMap((each) => (each ? [[each.variant.id, each] as const] : [])))
  const described: LotWire[] = []
  for (const lot of lots) {
    const known = byId.get(lot.variantId)
    const show = await parts.occasions.describe(lot.occasion.kind, lot.occasion.id)
    if (known) described.push(lotToWire(lot, known, await parts.markets.get(lot.marketCode), show?.slug ?? null))
  }
  return described
}

/** In the order in which they were prepared. Who does not run them sees no lot that was taken back before it opened. */
export async function listLots(parts: AuctionParts, actor: Actor, showId: Id<'shw'>): Promise<LotWire[]> {
  const occasion = { kind: 'show', id: toUuid(showId) }
  if (!(await isTold(parts, actor, occasion))) return []
  await requireSeen(parts, actor, occasion)
  const lots = await readLotsAt(parts.tables, 'show', toUuid(showId), MOST_LOTS)
  return describeLots(
    parts,
    lots.filter(({ state, openedAt, bids, organisationId }) => {
      const quiet = state === 'voided' && openedAt === null && bids === 0
      return !quiet || actor.can('show.run', organisationId)
    }),
  )
}

/** As whoever may see its show finds it. */
export async function seeLot(parts: AuctionParts, actor: Actor, id: Id<'lot'>): Promise<Lot> {
  const lot = await getLot(parts, id)
  if (!(await isTold(parts, actor, lot.occasion))) throw auctionProblems.unknown()
  await requireSeen(parts, actor, lot.occasion)
  return lot
}

export async function readLotPage(parts: AuctionParts, actor: Actor, id: Id<'lot'>) {
  const lot = await seeLot(parts, actor, id)
  const [[described], log, you] = await Promise.all([
    describeLots(parts, [lot]),
    readNewest(parts.tables, id, NEWEST_ENTRIES),
    ownBid(parts, actor, lot),
  ])
  if (!described) throw auctionProblems.unknown()
  return { lot: described, log: log.map((entry) => entryToWire(entry, lot.currency)), you }
}

/** Everything in its order, a page at a time. */
export async function readLog(parts: AuctionParts, actor: Actor, id: Id<'lot'>, after: number) {
  const lot = await seeLot(parts, actor, id)
  const entries = await readEntries(parts.tables, id, after, ENTRIES_PER_PAGE)
  const items: LogEntryWire[] = entries.map((entry) => entryToWire(entry, lot.currency))
  return { items, now: nowToWire(lot) }
}

async function ownBid(parts: AuctionParts, actor: Actor, lot: Lot): Promise<OwnBidWire> {
  const nothing = { number: null, maximum: null, leads: false, registered: false, win: null }
  const described = await parts.occasions.describe(lot.occasion.kind, lot.occasion.id)
  const sells = isOfTheTeam(actor, lot.organisationId, described?.creator?.accountId ?? null)
  if (actor.viewerId === null) return { ...nothing, sells }
  const bidderId = bidderIdOf(actor.viewerId, actor.accountId)
  const [[bidder], [proxy], awards] = await Promise.all([
    readBidders(parts.tables, [bidderId]),
    readProxies(parts.tables, lot.id, { bidderId }),
    lot.state === 'closing' || lot.state === 'sold' ? readAwards(parts.tables, lot.id) : [],
  ])
  const wire = (amount: bigint) => toWire({ amount, currency: lot.currency })
  const award = awards.find((each) => each.bidderId === bidderId && (each.state === 'offered' || each.state === 'paid'))
  return {
    ...{ number: proxy?.number ?? null, maximum: proxy?.maximum ? wire(proxy.maximum) : null, registered: Boolean(bidder), sells },
    leads: lot.state !== 'planned' && proxy !== undefined && proxy.number === lot.standing.leader,
    win: award?.payUntil ? winToWire(award, lot.currency, actor.viewerId) : null,
  }
}
