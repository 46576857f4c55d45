import type { Actor } from '#platform/http'
import { fromUuid, type Id, idSchema, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import type { OrderParts } from './deps.ts'
import type { By } from './journal.ts'
import { type DeskOrder, numberText } from './order.ts'
import { createOrderLinks, type OrderLinks } from './order-link.ts'
import { orderProblems } from './problems.ts'
import { readCare } from './read-care.ts'
import { readDeskOrder, readLines, readOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { buyerKeys } from './tell.ts'
import { cardOf, labelOf, lineToWire, receiptOf } from './wire.ts'

const LIST_LIMIT = 50

export const linksOf = ({ config, publicUrl }: Pick<OrderParts, 'config' | 'publicUrl'>): OrderLinks =>
  createOrderLinks({ secret: config.secret, publicUrl })

/** Under which names this person's orders are found: this browser, and the confirmed address of the account. */
async function keysOf(parts: OrderParts, actor: Actor): Promise<string[]> {
  const account = actor.accountId && (await parts.accounts.getMany([actor.accountId])).get(actor.accountId)
  return [...(actor.viewerId ? [buyerKeys.viewer(actor.viewerId)] : []), ...(account ? [buyerKeys.email(account.email)] : [])]
}

/**
 * The order behind `ref`: the secret part of its link, or its id for a person whose order it is. What cannot be opened answers as if it did not
 * exist; a link of ours that was replaced or is too old says so.
 */
export async function openOrder(parts: OrderParts, actor: Actor, ref: string): Promise<Id<'ord'>> {
  const tables = parts.db.tables<OrderTables>()
  if (idSchema('ord').safeParse(ref).success) {
    const order = await tables.selectFrom('shop.order').select('viewer_id').where('id', '=', toUuid(ref)).executeTakeFirst()
    // In the browser that bought it opens at once, before it has its names.
    if (order && actor.viewerId !== null && toUuid(actor.viewerId) === order.viewer_id) return ref as Id<'ord'>
    const keys = await keysOf(parts, actor)
    const found =
      keys.length > 0 &&
      (await tables
        .selectFrom('shop.order_buyer')
        .select('order_id')
        .where('order_id', '=', toUuid(ref))
        .where('key', 'in', keys)
        .executeTakeFirst())
    if (!found) throw orderProblems['order-unknown']()
    return ref as Id<'ord'>
  }
  const claim = linksOf(parts).read(ref)
  if (!claim) throw orderProblems['order-unknown']()
  const row = await tables.selectFrom('shop.order').select('link_version').where('id', '=', toUuid(claim.orderId)).executeTakeFirst()
  if (!row || row.link_version !== claim.version || claim.expiresAt < parts.clock.now()) throw orderProblems['link-over']()
  return claim.orderId
}

/** As `openOrder`, and checks that the seller's order is a part of it. */
export async function openPart(
  parts: OrderParts,
  actor: Actor,
  ref: string,
  sellerOrderId: Id<'sor'>,
): Promise<{ desk: DeskOrder; by: By }> {
  const orderId = await openOrder(parts, actor, ref)
  const desk = await readDeskOrder(parts.db.tables<OrderTables>(), sellerOrderId)
  if (desk?.order.id !== orderId) throw orderProblems['order-unknown']()
  return { desk, by: { kind: 'buyer', accountId: actor.accountId, name: desk.order.contact.name } }
}

/** Makes all earlier links to the order worthless; answers a new one. */
export async function renewLink(parts: OrderParts, actor: Actor, ref: string): Promise<string> {
  const orderId = await openOrder(parts, actor, ref)
  const row = await parts.db
    .tables<OrderTables>()
    .updateTable('shop.order')
    .set((eb) => ({ link_version: eb('link_version', '+', 1) }))
    .where('id', '=', toUuid(orderId))
    .returning('link_version')
    .executeTakeFirstOrThrow()
  return linksOf(parts).tokenOf(orderId, row.link_version, parts.clock.now())
}

export async function showBuyerOrder(parts: OrderParts, actor: Actor, ref: string) {
  const orderId = await openOrder(parts, actor, ref)
  const tables = parts.db.tables<OrderTables>()
  const order = (await readOrder(tables, orderId))!
  const payment = await parts.payments.find(order.paymentId)
  const brands = await parts.organisations.getMany(order.sellers.map((seller) => seller.organisationId))
  const { lines: _lines, ...receipt } = receiptOf(order, labelOf(cardOf(payment)), (seller) => brands.get(seller.organisationId)!.name)
  const desks = await Promise.all(order.sellers.map(async (seller) => (await readDeskOrder(tables, seller.id))!))
  return {
    ...receipt,
    ...{ language: order.language, country: order.address.country },
    link: linksOf(parts).tokenOf(orderId, desks[0]!.order.linkVersion, parts.clock.now()),
    parts: await Promise.all(
      desks.map(async (desk) => {
        const { care } = await readCare(parts, desk, payment, 'buyer')
        const { name, slug } = brands.get(desk.organisationId)!
        const wire = (amount: bigint) => toWire({ amount, currency: order.currency })
        return {
          ...{ id: desk.id, brand: { name, slug }, state: desk.state, lines: desk.lines.map((line) => lineToWire(line, order.currency)) },
          ...{ goods: wire(desk.goods), delivery: wire(desk.delivery), tax: wire(desk.tax), total: wire(desk.total) },
          ...care,
          mayCancel: mayCancel(desk, parts.clock.now()),
        }
      }),
    ),
  }
}

function mayCancel(desk: DeskOrder, now: Date): 'at-once' | 'ask' | 'no' {
  if (desk.phase === 'on-hold') return desk.holdUntil === null || desk.holdUntil > now ? 'at-once' : 'ask'
  return desk.state === 'to-ship' ? 'ask' : 'no'
}

/** Orders of this browser and this account, newest first. */
export async function listBuyerOrders(parts: OrderParts, actor: Actor) {
  const keys = await keysOf(parts, actor)
  if (keys.length === 0) return { items: [] }
  const tables = parts.db.tables<OrderTables>()
  const found = await tables
    .selectFrom('shop.order_buyer')
    .select(['order_id', 'placed_at'])
    .distinct()
    .where('key', 'in', keys)
    .orderBy('placed_at', 'desc')
    .orderBy('order_id', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  const ids = found.map((row) => row.order_id)
  if (ids.length === 0) return { items: [] }
  const sellers = await tables.selectFrom('shop.seller_order').selectAll().where('order_id', 'in', ids).orderBy('id').execute()
  const lines = await readLines(tables, sellers)
  return {
    items: found.map(({ order_id: orderId, placed_at: placedAt }) => {
      const own = sellers.filter((seller) => seller.order_id === orderId)
      const { number, currency } = own[0]!
      return {
        ...{ id: fromUuid('ord', orderId), number: numberText(number), placedAt: placedAt.toISOString() },
        total: toWire({ amount: own.reduce((sum, seller) => sum + seller.total, 0n), currency }),
        states: own.map((seller) => seller.state),
        lines: own
          .flatMap((seller) => lines.get(seller.id) ?? [])
          .map(({ snapshot, quantity }) => ({ title: snapshot.productTitle, quantity, pictureUrl: snapshot.pictureUrl })),
        unread: own.reduce((sum, seller) => sum + seller.unread_by_buyer, 0),
      }
    }),
  }
}
