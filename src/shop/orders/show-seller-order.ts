import type { Kysely } from 'kysely'
import type { Payments } from '#money/payments'
import type { Organisations } from '#people/organisations'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { OccasionSource } from './occasions.ts'
import { orderProblems } from './problems.ts'
import { readDeskOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { deskOrderToWire } from './wire.ts'

export interface ShowDeps {
  tables: Kysely<OrderTables>
  payments: Pick<Payments, 'find'>
  organisations: Pick<Organisations, 'get'>
  occasions: OccasionSource
}

/** One order for the brand's desk. An order that the person may not see answers like one that does not exist. */
export async function showSellerOrder({ tables, payments, organisations, occasions }: ShowDeps, actor: Actor, id: Id<'sor'>) {
  const desk = await readDeskOrder(tables, id)
  if (!desk || !actor.can('orders.read', desk.organisationId)) throw orderProblems['order-unknown']()
  const { occasion } = desk.order
  const [payment, brand, facts] = await Promise.all([
    payments.find(desk.order.paymentId),
    organisations.get(desk.organisationId),
    occasion ? occasions.describe(occasion.kind, occasion.id) : null,
  ])
  const show = facts && { title: facts.title, slug: facts.slug }
  return deskOrderToWire(desk, { payment, show, nameOf: () => brand.name })
}
