import type { Sql } from '#platform/db'
import { toUuid } from '#platform/ids'
import type { Letter } from '#platform/mail'
import type { OrderParts } from './deps.ts'
import type { Beginning } from './hold-window.ts'
import type { OrderEvent } from './journal.ts'
import { buyerLetter, hasLetter, type LetterKind, sellerLetter } from './letters.ts'
import { type DeskOrder, numberText, type PlacedOrder } from './order.ts'
import { createOrderLinks } from './order-link.ts'
import { readOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { webhookOf } from './webhook.ts'

/** A brand's people who hear of its orders by mail. */
const MOST_READERS = 5

/**
 * Webhooks and letters about an event, in the transaction that writes it down: each goes out once if that commits, and never otherwise.
 * The letter that confirms an order speaks of all its sellers and comes with the first of them.
 */
export async function tellOfEvent(parts: OrderParts, sql: Sql, desk: DeskOrder, event: OrderEvent): Promise<void> {
  await parts.webhooks.send(sql, webhookOf(desk, event))
  if (event.kind === 'cancellation-requested') {
    await tellSeller(parts, sql, { desk, kind: 'cancellation-requested', words: event.reason ?? null })
  }
  if (!hasLetter(event.kind)) return
  const whole = event.kind === 'placed' ? await readOrder(parts.db.tablesOn<OrderTables>(sql), desk.order.id) : null
  if (whole) {
    if (whole.sellers[0]?.id !== desk.id) return
    await nameBuyers(sql, [whole])
  }
  await parts.mail.send(sql, await letterOf(parts, { desk, whole, event: { ...event, kind: event.kind } }))
}

interface LetterInput {
  readonly desk: DeskOrder
  readonly whole: PlacedOrder | null
  readonly event: Pick<OrderEvent, 'facts' | 'reason'> & { readonly kind: LetterKind }
}

async function letterOf(parts: OrderParts, { desk, whole, event }: LetterInput): Promise<Letter> {
  const [brand, market] = await Promise.all([parts.organisations.get(desk.organisationId), parts.markets.get(desk.order.marketCode)])
  const facts = event.facts ?? {}
  return buyerLetter(event.kind, {
    ...{ desk, whole, facts, seller: brand.name, timeZone: market.timeZone, reason: event.reason ?? null },
    url: buyerPage(parts, desk),
  })
}

export interface Announced {
  readonly desk: DeskOrder
  readonly whole: PlacedOrder
  readonly event: OrderEvent & Beginning
}

/** As `tellOfEvent`, of many orders that were just placed, in a few statements for all. */
export async function tellOfPlaced(parts: OrderParts, sql: Sql, announced: readonly Announced[]): Promise<void> {
  await parts.webhooks.send(sql, ...announced.map(({ desk, event }) => webhookOf(desk, event)))
  const firsts = announced.filter(({ desk, whole }) => whole.sellers[0]?.id === desk.id)
  const orders = firsts.map(({ whole }) => whole)
  await nameBuyers(sql, orders)
  await parts.mail.send(sql, ...(await Promise.all(firsts.map((first) => letterOf(parts, first)))))
}

/** Address of the buyer's page, secret part and all. */
export function buyerPage(parts: Pick<OrderParts, 'config' | 'publicUrl' | 'clock'>, desk: DeskOrder): string {
  const links = createOrderLinks({ secret: parts.config.secret, publicUrl: parts.publicUrl })
  return links.page(links.tokenOf(desk.order.id, desk.order.linkVersion, parts.clock.now()))
}

export async function tellSeller(
  parts: OrderParts,
  sql: Sql,
  { desk, kind, words }: { desk: DeskOrder; kind: 'cancellation-requested' | 'message' | 'payment-lost'; words: string | null },
): Promise<void> {
  const members = await parts.organisations.membersWith(desk.organisationId, 'orders.manage')
  const accounts = await parts.accounts.getMany(members.slice(0, MOST_READERS))
  const told = { number: numberText(desk.number), buyer: desk.order.contact.name, words, url: `${parts.publicUrl}/desk/orders/${desk.id}` }
  for (const { email } of accounts.values()) {
    await parts.mail.send(sql, sellerLetter(kind, { to: email, language: desk.order.language, ...told }))
  }
}

/** Under which names buyers find their orders again. */
async function nameBuyers(sql: Sql, orders: readonly PlacedOrder[]): Promise<void> {
  const named = orders.flatMap((order) =>
    [buyerKeys.viewer(order.viewerId), buyerKeys.email(order.contact.email)].map((key) => ({ key, order })),
  )
  await sql.query({
    name: 'orders-name-buyers',
    text: `insert into shop.order_buyer (key, order_id, placed_at)
           select * from unnest($1::text[], $2::uuid[], $3::timestamptz[]) on conflict do nothing`,
    values: [named.map(({ key }) => key), named.map(({ order }) => toUuid(order.id)), named.map(({ order }) => order.placedAt)],
  })
}

export const buyerKeys = {
  viewer: (id: string): string => `viewer:${id}`,
  email: (email: string): string => `email:${email.trim().toLowerCase()}`,
}
