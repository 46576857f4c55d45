import { type Actor, httpProblems } from '#platform/http'
import { type Id, idSchema, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { type OpenedSale, type Opening, type SaleSource, saleEnded } from '#shop/sales'
import type { DropParts } from './deps.ts'
import type { Drop, DropEndReason } from './drop.ts'
import { dropMoved } from './events.ts'
import { endDropByTime } from './jobs.ts'
import { dropProblems } from './problems.ts'
import { markEnded, markOpened, readDrop, readLiving } from './store.ts'
import type { DropTables } from './tables.ts'
import { termsToWire } from './wire.ts'

const idOf = (text: string): Id<'drp'> => {
  const id = idSchema('drp').safeParse(text)
  if (!id.success) throw dropProblems.unknown()
  return id.data
}

/** Drops as something that is opened and closed on air. */
export const dropSales = (parts: DropParts): SaleSource => ({
  kind: 'drop',
  open: (id, opening) => openDrop(parts, idOf(id), opening),
  async close(id, { occasion, moment }) {
    const drop = await readDrop(parts.tables, idOf(id))
    if (drop?.occasion.id !== occasion.id) throw dropProblems.unknown()
    await endDrop(parts, drop.id, 'host', moment)
  },
  async endAllAt(occasion, moment) {
    for (const drop of await readLiving(parts.tables)) {
      if (drop.occasion.id === occasion.id && drop.openedAt !== null) await endDrop(parts, drop.id, 'occasion-over', moment)
    }
  },
})

/** Lets the line in from that moment on; the same again answers the same. */
async function openDrop(parts: DropParts, id: Id<'drp'>, { occasion, startsAt }: Opening): Promise<OpenedSale> {
  const { db, inventory, queues, events } = parts
  const planned = await readDrop(parts.tables, id)
  if (!planned || planned.occasion.kind !== occasion.kind || planned.occasion.id !== occasion.id) throw dropProblems.unknown()
  if (planned.endedAt !== null) throw dropProblems.over()
  const endsAt = new Date(startsAt.getTime() + planned.openSeconds * 1000)
  const prices = planned.openedAt === null ? await pricesNow(parts, planned) : planned
  const opened = await db.transaction(async (sql) => {
    const drop = await markOpened(db.tablesOn<DropTables>(sql), id, { ...prices, openedAt: startsAt, endsAt })
    if (!drop) return null
    await inventory.moveFence(sql, toUuid(id), startsAt, endsAt)
    await enqueue(sql, endDropByTime, { dropId: id }, { runAt: endsAt, key: `drop ${id}` })
    return drop
  })
  const drop = opened ?? (await readDrop(parts.tables, id))!
  if (opened) {
    events.emit(dropMoved, { drop })
    await queues.tend(toUuid(id))
  }
  return { id, productId: drop.productId, title: null, endsAt: drop.endsAt, facts: termsToWire(drop) }
}

/** What the drop is struck against: they may have fallen since it was planned. */
async function pricesNow({ offers }: DropParts, drop: Drop): Promise<Pick<Drop, 'usualPrice' | 'lowestPrice'>> {
  const [now = drop] = await offers.propose([drop.variantId], drop.marketCode)
  return { usualPrice: now.usualPrice > drop.price ? now.usualPrice : drop.price, lowestPrice: now.lowestPrice }
}

/** Ends it at `moment`, once. Turns that were given stay theirs; who waits is sent home, and what is left is on sale again. */
export async function endDrop(parts: DropParts, id: Id<'drp'>, reason: DropEndReason, moment: Date): Promise<Drop | null> {
  const { db, inventory, queues, events } = parts
  // First: whoever breaks off after it has not ended the drop, and it is ended again.
  await queues.close(toUuid(id), true)
  const ended = await db.transaction(async (sql) => {
    const drop = await markEnded(db.tablesOn<DropTables>(sql), id, moment, reason)
    if (drop) await inventory.endFence(sql, toUuid(id), moment)
    return drop
  })
  if (!ended) return null
  events.emit(dropMoved, { drop: ended })
  events.emit(saleEnded, { kind: 'drop', id, occasion: ended.occasion })
  return ended
}

/** Takes back what was announced, before it opened. For whoever runs the shows of the drop's occasion. */
export async function callOffDrop(parts: DropParts, actor: Actor, id: Id<'drp'>): Promise<Drop> {
  const drop = await ownDrop(parts, actor, id)
  if (drop.openedAt !== null) throw dropProblems.over()
  return (await endDrop(parts, id, 'called-off', parts.clock.now())) ?? (await readDrop(parts.tables, id))!
}

export async function ownDrop(parts: DropParts, actor: Actor, id: Id<'drp'>): Promise<Drop> {
  const drop = await readDrop(parts.tables, id)
  const show = drop && (await parts.occasions.describe(drop.occasion.kind, drop.occasion.id))
  if (!drop || !show?.organisationId) throw dropProblems.unknown()
  if (!actor.can('show.run', show.organisationId)) throw httpProblems.forbidden()
  return drop
}
