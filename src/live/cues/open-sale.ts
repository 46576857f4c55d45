import { broadcastEnded } from '#live/ingest'
import { dateAt, TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { showToRun } from '#programme/shows'
import { type OpenedSale, type SaleKind, saleEnded } from '#shop/sales'
import type { SaleOnAir } from './contract.ts'
import type { Cue } from './cue.ts'
import type { Desk } from './desk.ts'
import { type BroadcastClock, nextFrame, type Placed, placingAt } from './pin-product.ts'
import { placeCue } from './place-cue.ts'
import { cueProblems } from './problems.ts'
import { findByKey, findSaleOpening } from './store.ts'

/** A sale by its kind and the wire text of its id. */
export interface SaleName {
  readonly kind: SaleKind
  readonly id: string
}

const openingKey = ({ kind, id }: SaleName): string => `sale-open:${kind}:${id}`
const closingKey = ({ kind, id }: SaleName): string => `sale-close:${kind}:${id}`

/** Opens a sale from the next frame on. For whoever runs the show's brand's shows. */
export async function openSale(desk: Desk, actor: Actor, showId: Id<'shw'>, name: SaleName): Promise<Placed> {
  await showToRun(desk.shows, actor, showId)
  const before = await findByKey(desk.tables, showId, openingKey(name))
  if (before) return { cue: before, replayed: true }
  const { clock, mediaTime } = await nextFrame(desk, showId)
  const cue = await openSaleAt(desk, { showId, clock, mediaTime, name, createdBy: actor.accountId })
  return cue ? { cue, replayed: false } : { cue: (await findByKey(desk.tables, showId, openingKey(name)))!, replayed: true }
}

interface SaleOpening {
  showId: Id<'shw'>
  clock: BroadcastClock
  mediaTime: number
  name: SaleName
  createdBy: Id<'acc'> | null
}

/** Opens it for the moment of that frame, and places the cue. Null when it was opened before. */
export async function openSaleAt(desk: Desk, { showId, clock, mediaTime, name, createdBy }: SaleOpening): Promise<Cue | null> {
  const startsAt = momentOf(desk, clock, mediaTime)
  const opened = await sourceOf(desk, name).open(name.id, { occasion: { kind: 'show', id: toUuid(showId) }, startsAt, by: createdBy })
  const sale = onAir(name.kind, opened, { clock, mediaTime, startsAt })
  return placeCue(desk, { ...placingAt(showId, clock, mediaTime), change: { kind: 'sale.open', sale }, key: openingKey(name), createdBy })
}

/** Closes a sale from the next frame on. Where it is over already, answers with the cue that closed it. */
export async function closeSale(desk: Desk, actor: Actor, showId: Id<'shw'>, name: SaleName): Promise<Placed> {
  await showToRun(desk.shows, actor, showId)
  const before = await findByKey(desk.tables, showId, closingKey(name))
  if (before) return { cue: before, replayed: true }
  const { clock, mediaTime } = await nextFrame(desk, showId)
  await sourceOf(desk, name).close(name.id, {
    occasion: { kind: 'show', id: toUuid(showId) },
    moment: momentOf(desk, clock, mediaTime),
  })
  const cue = await placeClosing(desk, showId, name, actor.accountId)
  if (!cue) throw cueProblems['sale-not-open']()
  return { cue, replayed: false }
}

/** However a sale ends, every player hears of it; and none outlives its broadcast. */
export function keepSaleCues(desk: Desk): () => void {
  const stops = [
    desk.events.on(saleEnded, async ({ occasion, ...name }) => {
      if (occasion.kind === 'show') await placeClosing(desk, fromUuid('shw', occasion.id), name, null)
    }),
    desk.events.on(broadcastEnded, async ({ showId }) => {
      for (const source of desk.sales) await source.endAllAt({ kind: 'show', id: toUuid(showId) }, desk.clock.now())
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Places the closing once, whoever asks; null when nothing is on air or it was not opened there. */
async function placeClosing(desk: Desk, showId: Id<'shw'>, name: SaleName, createdBy: Id<'acc'> | null): Promise<Cue | null> {
  const key = closingKey(name)
  const [opening, before] = await Promise.all([findSaleOpening(desk.tables, showId, name.id), findByKey(desk.tables, showId, key)])
  if (before || !opening?.sale) return before
  const next = await nextFrame(desk, showId).catch(() => null)
  if (!next || next.clock.broadcastId !== opening.broadcastId) return null
  const placing = { ...placingAt(showId, next.clock, next.mediaTime), key, createdBy }
  return (await placeCue(desk, { ...placing, change: { kind: 'sale.close', sale: opening.sale } })) ?? findByKey(desk.tables, showId, key)
}

function sourceOf({ sales }: Desk, { kind }: SaleName) {
  const source = sales.find((one) => one.kind === kind)
  if (!source) throw cueProblems['sale-unknown']()
  return source
}

const momentOf = ({ clock }: Desk, media: BroadcastClock, mediaTime: number): Date =>
  new Date(clock.now().getTime() + ((mediaTime - media.newest) / TICKS_PER_SECOND) * 1000)

interface Frame {
  clock: BroadcastClock
  mediaTime: number
  startsAt: Date
}

/** Time is told by the video's clock, so that each viewer sees it run out at the same frame. */
function onAir(kind: SaleKind, { id, productId, title, endsAt, facts }: OpenedSale, { clock, mediaTime, startsAt }: Frame): SaleOnAir {
  const endsMediaTime = endsAt && mediaTime + Math.round(((endsAt.getTime() - startsAt.getTime()) * TICKS_PER_SECOND) / 1000)
  const end = { endsMediaTime, endsAt: endsMediaTime === null ? null : dateAt(clock, endsMediaTime).toISOString() }
  // Each kind's room gives the facts of its kind.
  return { kind, id, productId, title, ...end, facts } as SaleOnAir
}
