import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { type Money, toWire } from '#platform/money'
import { DAY_MS, HOUR_MS } from '#platform/time'
import type { SalePlace } from '#shop/sales'
import type { DropParts } from './deps.ts'
import { DROPS_AT_ONCE, type Drop, type DropFacts, NEVER_OPENED_HOURS, PLANNED_DAYS } from './drop.ts'
import { dropMoved } from './events.ts'
import { endDropByTime } from './jobs.ts'
import { dropProblems } from './problems.ts'
import { insertDrop, readDrop, readDropsAt } from './store.ts'
import type { DropTables } from './tables.ts'

export interface NewDrop {
  /** The caller's: the same key at the same occasion is the same drop. */
  readonly key: string
  readonly occasion: SalePlace
  readonly variantId: Id<'var'>
  readonly price: Money
  readonly quantity: number
  readonly mostPerPerson: number
  readonly turnSeconds: number
  readonly openSeconds: number
  readonly announcedFor: Date
}

/** Sets the units aside from now on, so that nothing else can eat them, and announces it. For whoever runs the shows of the occasion's brand. */
export async function planDrop(parts: DropParts, actor: Actor, input: NewDrop): Promise<Drop> {
  const { db, inventory, queues } = parts
  const id = fromUuid('drp', uuidOf('drop', input.occasion.kind, input.occasion.id, input.key))
  const facts = await factsOf(parts, actor, id, input)
  const earlier = await readDrop(parts.tables, id)
  if (earlier) return earlier
  if ((await readDropsAt(parts.tables, input.occasion, parts.clock.now())).length >= DROPS_AT_ONCE) throw dropProblems['too-many']()
  const { variantId, quantity, mostPerPerson } = facts
  // It serves nobody before it is opened, and gives back what it has when nobody opens it.
  const giveUpAt = new Date(facts.announcedFor.getTime() + NEVER_OPENED_HOURS * HOUR_MS)
  await db.transaction(async (sql) => {
    if (!(await insertDrop(db.tablesOn<DropTables>(sql), facts, actor.accountId))) return
    const short = await inventory.openFence(sql, {
      id: toUuid(id),
      variantId,
      quantity,
      mostPerPerson,
      startsAt: giveUpAt,
      endsAt: giveUpAt,
    })
    if (short) throw dropProblems['not-enough-stock'](undefined, short)
    await queues.open(sql, { id: toUuid(id), variantId, mostPerPerson })
    await enqueue(sql, endDropByTime, { dropId: id }, { runAt: giveUpAt, key: `drop ${id}` })
  })
  const drop = (await readDrop(parts.tables, id))!
  await inventory.announce([drop.variantId])
  parts.events.emit(dropMoved, { drop })
  return drop
}

async function factsOf(parts: DropParts, actor: Actor, id: Id<'drp'>, input: NewDrop): Promise<DropFacts> {
  const { occasion, variantId, price, quantity, announcedFor } = input
  const show = await parts.occasions.describe(occasion.kind, occasion.id)
  if (!show?.organisationId) throw dropProblems['occasion-unknown']()
  if (!actor.can('show.run', show.organisationId)) throw httpProblems.forbidden()
  if (show.refuses) throw dropProblems['only-practice']()
  const now = parts.clock.now().getTime()
  if (announcedFor.getTime() < now - HOUR_MS || announcedFor.getTime() > now + PLANNED_DAYS * DAY_MS) throw dropProblems['wrong-time']()
  const [known] = await parts.catalog.variantFacts([variantId])
  if (known?.product.state !== 'published') throw dropProblems['variant-unknown']()
  if (!show.lists?.(known.product.id)) throw dropProblems['not-in-lineup']()
  const [proposal] = await parts.offers.propose([variantId], show.marketCode)
  if (!proposal) throw dropProblems['not-sold-here']()
  if (price.currency !== proposal.currency) throw dropProblems['wrong-currency']()
  if (price.amount > proposal.usualPrice) {
    throw dropProblems['price-too-high'](undefined, { usualPrice: toWire({ amount: proposal.usualPrice, currency: price.currency }) })
  }
  return {
    ...{ id, occasion, variantId, organisationId: known.product.organisationId, productId: known.product.id },
    ...{ marketCode: show.marketCode, currency: price.currency, price: price.amount },
    ...{ usualPrice: proposal.usualPrice, lowestPrice: proposal.lowestPrice },
    ...{ quantity, mostPerPerson: Math.min(input.mostPerPerson, quantity) },
    ...{ turnSeconds: input.turnSeconds, openSeconds: input.openSeconds, announcedFor },
  }
}
