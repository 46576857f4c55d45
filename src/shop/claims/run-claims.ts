import { type Id, idSchema, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { DAY_MS } from '#platform/time'
import { type OpenedSale, type Opening, type SaleSource, saleEnded } from '#shop/sales'
import { type ClaimList, USUAL_WORDS } from './claim.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { endClaimLines } from './jobs.ts'
import { claimProblems } from './problems.ts'
import { markClosed, markOpened, readLatestAt, readList } from './store.ts'
import type { ClaimTables } from './tables.ts'

/** Claims are open until their host closes them, and never longer than this. */
const LONGEST_MS = DAY_MS

const idOf = (text: string): Id<'clm'> => {
  const id = idSchema('clm').safeParse(text)
  if (!id.success) throw claimProblems.unknown()
  return id.data
}

/** Claims as something that is opened and closed on air. */
export const claimSales = (parts: ClaimParts): SaleSource => ({
  kind: 'claims',
  open: (id, opening) => openClaims(parts, idOf(id), opening),
  async close(id, { occasion, moment }) {
    const list = await readList(parts.tables, idOf(id))
    if (list?.occasion.id !== occasion.id) throw claimProblems.unknown()
    await closeClaims(parts, list, moment)
  },
  async endAllAt(occasion, moment) {
    const list = await readLatestAt(parts.tables, occasion)
    if (list && list.closedAt === null && list.openedAt !== null) await closeClaims(parts, list, moment)
  },
})

async function openClaims(parts: ClaimParts, id: Id<'clm'>, { occasion, startsAt }: Opening): Promise<OpenedSale> {
  const { db, inventory, events } = parts
  const list = await readList(parts.tables, id)
  if (!list || list.occasion.kind !== occasion.kind || list.occasion.id !== occasion.id) throw claimProblems.unknown()
  if (list.closedAt !== null) throw claimProblems['not-open']()
  const endsAt = new Date(startsAt.getTime() + LONGEST_MS + list.holdSeconds * 1000)
  const opened = await db.transaction(async (sql) => {
    if (!(await markOpened(db.tablesOn<ClaimTables>(sql), id, startsAt))) return false
    // In one order, so that two hosts cannot wait for each other.
    // As they are now that nobody changes how many there are.
    const { items } = (await readList(db.tablesOn<ClaimTables>(sql), id))!
    for (const { id: itemId, number, variantId, quantity } of items.toSorted((a, b) => a.variantId.localeCompare(b.variantId))) {
      const fence = { id: toUuid(itemId), variantId, quantity, mostPerPerson: list.mostPerPerson }
      const short = await inventory.openFence(sql, { ...fence, startsAt, endsAt })
      if (short) throw claimProblems['not-enough-stock'](undefined, { ...short, number, variantId })
      // What was planned before fences were opened here has had one since.
      await inventory.moveFence(sql, toUuid(itemId), startsAt, endsAt)
    }
    return true
  })
  if (opened) {
    await inventory.announce(list.items.map(({ variantId }) => variantId))
    events.emit(claimsMoved, { list })
  }
  const words = [...USUAL_WORDS, ...list.words]
  return {
    id,
    productId: null,
    title: null,
    endsAt: null,
    facts: { words, holdSeconds: list.holdSeconds, mostPerPerson: list.mostPerPerson },
  }
}

/** Nobody claims any more. What nobody claimed is on sale again; who waits still gets what others let go, until the last claim has run out. */
export async function closeClaims(parts: ClaimParts, list: ClaimList, moment: Date): Promise<boolean> {
  const { db, queues, inventory, events } = parts
  const lastAt = new Date(moment.getTime() + 2 * list.holdSeconds * 1000)
  const closed = await db.transaction(async (sql) => {
    if (!(await markClosed(db.tablesOn<ClaimTables>(sql), list.id, moment))) return false
    for (const { id } of list.items) await inventory.endFence(sql, toUuid(id), lastAt)
    await enqueue(sql, endClaimLines, { listId: list.id }, { runAt: lastAt })
    return true
  })
  if (!closed) return false
  for (const { id } of list.items) await queues.close(toUuid(id), false)
  const waiting = await queues.count(list.items.map(({ id }) => toUuid(id)))
  for (const { id } of list.items) {
    if ((waiting.get(toUuid(id))?.waiting ?? 0) === 0) await inventory.endFence(db.pool, toUuid(id), moment)
  }
  events.emit(claimsMoved, { list })
  if (list.openedAt !== null) events.emit(saleEnded, { kind: 'claims', id: list.id, occasion: list.occasion })
  return true
}
