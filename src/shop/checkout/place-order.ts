import { type AuthoriseOutcome, type CardLabel, paymentProblems } from '#money/payments'
import type { Batcher } from '#platform/db'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, newId, newUuid, toUuid, uuidOf } from '#platform/ids'
import { fromWire, toWire } from '#platform/money'
import { Problem } from '#platform/problem'
import { type Address, cardOf, labelOf, type Order, orderPlaced, type PlacedOrder, receiptOf } from '#shop/orders'
import type { OrderReceiptWire } from '#shop/orders/contract'
import { checkAddress } from './address.ts'
import type { OrderRequest } from './contract.ts'
import type { CheckoutParts } from './deps.ts'
import { purchaseUndone } from './events.ts'
import { nameBuyers } from './name-buyers.ts'
import { postingsOf } from './postings.ts'
import { checkoutProblems } from './problems.ts'
import type { Use } from './promote.ts'
import { brandNames, type Reckoning, reckon } from './quote-order.ts'
import { type Attempt, type Begun, type Confirmation, type Confirmed, isHoldRefusal } from './store.ts'

export type PlaceOutcome =
  | { readonly status: 'confirmed'; readonly receipt: OrderReceiptWire; readonly replayed: boolean }
  | { readonly status: 'action-required'; readonly paymentId: Id<'pay'>; readonly actionUrl: string }

export interface PlaceParts extends CheckoutParts {
  begin: Batcher<Attempt, Begun>['submit']
  confirm: Batcher<Confirmation, Confirmed>['submit']
}

/**
 * Buys what is held: the attempt is written down, the provider is asked outside any transaction, and then one batched statement turns holds
 * into an order, sold stock and posted money. The same key again answers the same, however often and wherever it broke off.
 */
export async function placeOrder(parts: PlaceParts, buyer: Actor, request: OrderRequest, askedFrom: string): Promise<PlaceOutcome> {
  const attempt = { paymentId: uuidOf('payment', buyer.viewerId!, request.key), fingerprint: uuidOf(JSON.stringify(request)) }
  const outcome = await placeAttempt(parts, { buyer, request, askedFrom, attempt })
  // At every repeat too: the first answer may have been lost before this was noted.
  if (outcome.status === 'confirmed' && request.payment.keepCard && buyer.accountId) await parts.payments.cards.keep(attempt.paymentId)
  return outcome
}

interface PlaceInput {
  buyer: Actor
  request: OrderRequest
  askedFrom: string
  attempt: { paymentId: string; fingerprint: string }
}

async function placeAttempt(parts: PlaceParts, { buyer, request, askedFrom, attempt }: PlaceInput): Promise<PlaceOutcome> {
  const viewerId = buyer.viewerId!
  let reckoned: Reckoned
  try {
    reckoned = await reckonRequest(parts, buyer, request, askedFrom)
  } catch (refusal) {
    // A fault says nothing of the price: asked again, it may be the same as before.
    if (!isRefusal(refusal)) throw refusal
    return repeated(parts, attempt, refusal)
  }
  const { reckoning, address } = reckoned
  const { total, market } = reckoning.basket
  const begun = await parts.begin({
    ...{ orderId: newUuid(), ...attempt, viewerId, key: request.key },
    ...{ amount: total, currency: market.currency, holdIds: reckoning.holds.map((hold) => hold.id), provider: parts.payments.provider },
  })
  if (begun.refusal) {
    // One hold of several may be gone: the others are the buyer's to use at once.
    await parts.inventory.returnHolds(begun.orderId)
    throw checkoutProblems[begun.refusal]()
  }
  if (!begun.same) throw paymentProblems['key-reused']()
  if (begun.claimed) return replay(parts, fromUuid('ord', begun.orderId))
  const authorised = await authorise(parts, { begun, buyer, request, reckoning })
  if (authorised.kind === 'action-required') {
    return { status: 'action-required', paymentId: fromUuid('pay', begun.paymentId), actionUrl: authorised.actionUrl }
  }
  const order = makeOrder(parts, { begun, viewerId, request: { ...request, address }, reckoning })
  return confirm(parts, order, { ...authorised, uses: reckoning.promoted.uses })
}

/** Whoever is merely asked to come again later is refused nothing. */
const isRefusal = (error: unknown): error is Problem => error instanceof Problem && error.status < 500 && error.status !== 429

interface Reckoned {
  readonly reckoning: Reckoning
  readonly address: Address
}

/** What the request costs now; refuses any total but the one that the buyer saw. */
async function reckonRequest(parts: PlaceParts, buyer: Actor, request: OrderRequest, askedFrom: string): Promise<Reckoned> {
  const address = checkAddress(request.address, request.language)
  const { holdIds, shippingMethod, coupons, contact } = request
  const reckoning = await reckon(parts, buyer, {
    ...{ holdIds, shippingMethod, coupons, country: address.country, email: contact.email, address: askedFrom },
  })
  const { total, market } = reckoning.basket
  const expected = fromWire(request.expectedTotal)
  if (expected.amount !== total || expected.currency !== market.currency) {
    throw checkoutProblems['price-changed'](undefined, { total: toWire({ amount: total, currency: market.currency }) })
  }
  await nameBuyers(parts, reckoning.holds, contact.email)
  return { reckoning, address }
}

/**
 * What is refused now may have been bought by this very request before, with the last use of a code: then the order is the answer. A payment
 * that it left half-way is given up, and its holds go on.
 */
async function repeated(parts: PlaceParts, attempt: { paymentId: string; fingerprint: string }, refusal: unknown): Promise<PlaceOutcome> {
  const earlier = await parts.payments.find(attempt.paymentId)
  if (!earlier) throw refusal
  if (earlier.fingerprint !== attempt.fingerprint) throw paymentProblems['key-reused']()
  if (earlier.claimed_at !== null) return replay(parts, fromUuid('ord', earlier.subject_id))
  if (await parts.payments.giveUp(attempt.paymentId, 'price-changed')) await parts.inventory.returnHolds(earlier.subject_id)
  throw refusal
}

type Authorised = { readonly kind: 'authorised'; readonly reference: string; readonly card: CardLabel }

interface AuthoriseInput {
  begun: Begun
  buyer: Actor
  request: OrderRequest
  reckoning: Reckoning
}

/** Answers with the authorisation, or throws what the buyer must hear. A payment that came to nothing gives its holds back to the buyer. */
async function authorise(
  parts: PlaceParts,
  { begun, buyer, request, reckoning: { basket } }: AuthoriseInput,
): Promise<Exclude<AuthoriseOutcome, { kind: 'declined' | 'no-answer' }>> {
  const { paymentId, orderId } = begun
  switch (begun.state) {
    case 'authorised':
    case 'captured':
      return { kind: 'authorised', reference: begun.reference ?? '', card: begun.card ?? { brand: '', last4: '' } } satisfies Authorised
    // The provider's own news may have come before this repeat: the hold is given back by whoever tells the buyer.
    case 'declined':
      await parts.inventory.returnHolds(orderId)
      throw paymentProblems.declined(undefined, { reason: begun.reason })
    case 'voided':
    case 'failed':
      await parts.inventory.returnHolds(orderId)
      if (isHoldRefusal(begun.reason)) throw checkoutProblems[begun.reason]()
      throw paymentProblems.voided(undefined, { reason: begun.reason })
    case 'created':
    case 'action-required': {
      const { token, keepCard = false, savedCardId = null } = request.payment
      const answer = await parts.payments.authorise(
        { paymentId, token, amount: basket.total, currency: basket.market.currency },
        { language: request.language, accountId: buyer.accountId, keepCard, savedCardId },
      )
      if (answer.kind === 'authorised' || answer.kind === 'action-required') return answer
      await parts.inventory.returnHolds(orderId)
      if (answer.kind === 'declined') throw paymentProblems.declined(undefined, { reason: answer.reason })
      throw paymentProblems['no-answer']()
    }
  }
}

interface MakeInput {
  begun: Begun
  viewerId: Id<'vwr'>
  request: OrderRequest
  reckoning: Reckoning
}

function makeOrder(parts: PlaceParts, { begun, viewerId, request, reckoning }: MakeInput): Order {
  const { market, basket, shipping, holds } = reckoning
  const { code, name, earliest, latest } = shipping
  return {
    id: fromUuid('ord', begun.orderId),
    viewerId,
    paymentId: begun.paymentId,
    marketCode: market.code,
    currency: market.currency,
    ...{ goods: basket.goods, delivery: basket.delivery, discount: basket.discount, tax: basket.tax, total: basket.total },
    taxIncluded: market.tax.included,
    taxRateBasisPoints: market.tax.rateBasisPoints,
    ...{ contact: request.contact, address: request.address, language: request.language },
    shipping: { code, name, earliest, latest },
    occasion: holds[0]!.occasion,
    heldAt: holds.reduce((first, hold) => (hold.createdAt < first ? hold.createdAt : first), holds[0]!.createdAt),
    placedAt: parts.clock.now(),
    sellers: basket.sellers.map((seller) => ({ id: newId('sor'), ...seller })),
  }
}

async function confirm(
  parts: PlaceParts,
  order: Order,
  { reference, card, uses }: Authorised & { uses: readonly Use[] },
): Promise<PlaceOutcome> {
  const postings = await postingsOf(parts.ledger, order, parts.payments.provider)
  const { outcome, number, retaken } = await parts.confirm({ order, reference, card, postings, uses })
  if (retaken.length > 0) await parts.inventory.announce(retaken.map((id) => fromUuid('var', id)))
  switch (outcome) {
    case 'placed-before':
      return replay(parts, order.id)
    // Voided meanwhile, or claimed by the same request sent twice: the order says which.
    case 'payment-gone':
      if (!(await parts.orders.find(order.id))) {
        // The provider may have been told to let go before it said yes.
        await parts.payments.giveUp(order.paymentId, outcome)
        await parts.inventory.returnHolds(toUuid(order.id))
      }
      return replay(parts, order.id)
    case 'stock-gone':
    case 'promotion-gone':
      if ((await parts.payments.giveUp(order.paymentId, outcome)) && outcome === 'stock-gone') parts.events.emit(purchaseUndone, { order })
      await parts.inventory.returnHolds(toUuid(order.id))
      throw checkoutProblems[outcome === 'stock-gone' ? 'hold-expired' : 'promotion-gone']()
    case 'placed': {
      const placed: PlacedOrder = { ...order, number: number! }
      parts.events.emit(orderPlaced, { order: placed })
      return { status: 'confirmed', receipt: receiptOf(placed, labelOf(card), await brandNames(parts, order.sellers)), replayed: false }
    }
  }
}

async function replay(parts: PlaceParts, orderId: Id<'ord'>): Promise<PlaceOutcome> {
  const order = await parts.orders.find(orderId)
  if (!order) throw paymentProblems.voided()
  const payment = await parts.payments.find(order.paymentId)
  const receipt = receiptOf(order, labelOf(cardOf(payment)), await brandNames(parts, order.sellers))
  return { status: 'confirmed', receipt, replayed: true }
}
