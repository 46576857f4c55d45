import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { mayAct } from './acting.ts'
import type { deskActs } from './care-contract.ts'
import type { OrderParts } from './deps.ts'
import type { DeskOrder } from './order.ts'
import { orderProblems } from './problems.ts'
import { readCare } from './read-care.ts'
import { waiting } from './ship-order.ts'
import { readDeskOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { deskOrderToWire } from './wire.ts'

/** One order for the brand's desk. An order that the person may not see answers like one that does not exist. */
export async function showSellerOrder(parts: OrderParts, actor: Actor, id: Id<'sor'>) {
  const desk = await readDeskOrder(parts.db.tables<OrderTables>(), id)
  if (!desk || !mayAct(actor, 'orders.read', desk.organisationId)) throw orderProblems['order-unknown']()
  const { occasion } = desk.order
  const [payment, brand, facts] = await Promise.all([
    parts.payments.find(desk.order.paymentId),
    parts.organisations.get(desk.organisationId),
    occasion ? parts.occasions.describe(occasion.kind, occasion.id) : null,
  ])
  const { care, dispute } = await readCare(parts, desk, payment, 'seller')
  const show = facts && { title: facts.title, slug: facts.slug }
  return deskOrderToWire(desk, { payment, show, care: { ...care, acts: actsOn(desk, actor), dispute }, nameOf: () => brand.name })
}

type Act = (typeof deskActs)[number]

/** What this person may do with the order as it is. The use cases check again. */
function actsOn(desk: DeskOrder, actor: Actor): Act[] {
  const { phase, state, organisationId } = desk
  const manages = mayAct(actor, 'orders.manage', organisationId)
  // What cost nothing can still come back to the shelf.
  const backOnly = desk.total === 0n && desk.units.some((line) => line.shipped > line.returned)
  const left = desk.units.some((line) => waiting(line) > 0)
  const may: Record<Act, boolean> = {
    ship: manages && phase === 'open' && left,
    deliver: manages && state === 'shipped',
    cancel: manages && (phase === 'open' || phase === 'on-hold') && left,
    'answer-cancellation': manages && phase === 'cancellation-requested',
    refund: mayAct(actor, 'orders.refund', organisationId) && (desk.refunded < desk.total || backOnly),
    message: manages,
    note: manages,
  }
  return (Object.keys(may) as Act[]).filter((act) => may[act])
}
