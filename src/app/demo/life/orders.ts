import { type Address, type Bought, type Buyer, cards, hold, pay } from './buy.ts'
import type { LifeDeps } from './deps.ts'
import { orderOf, untilState } from './desk.ts'
import { addresses, buyers } from './people.ts'
import { newKey, Visitor } from './visitor.ts'

/** The longest that a market may hold orders: one of them is seen on hold for a day. */
const LONG_HOLD_SECONDS = 86_400

interface Wish {
  readonly product: string
  readonly variant?: number
  readonly quantity?: number
  readonly buyer: Buyer
  readonly address: Address
  readonly card?: string
  readonly market?: string
}

export async function buy(deps: LifeDeps, visitor: Visitor, wish: Wish): Promise<Bought> {
  const variantId = await deps.variantOf(wish.product, wish.variant)
  const holdId = await hold(visitor, variantId, { quantity: wish.quantity ?? 1, market: wish.market ?? 'ae' })
  return pay(visitor, [holdId], wish)
}

/** Orders that the brand works on: to be shipped, on their way, arrived, given back in part, disputed. */
export async function ordersAtWork(deps: LifeDeps): Promise<void> {
  const nadia = await deps.atDesk('nadia')
  const brand = await deps.brandOf('dar-tin')
  const visitor = () => new Visitor(deps.inject)
  const talker = visitor()
  // Whoever may still cancel keeps the parcel back; these are past that.
  await deps.orders.setHoldWindow('ae', 0)
  let toShip: Bought
  try {
    toShip = await buy(deps, talker, { product: 'water-jug', buyer: buyers.mariam, address: addresses.sharjah })
    await buy(deps, visitor(), { product: 'morning-cups', quantity: 2, buyer: buyers.rashid, address: addresses.dubai })
    await buy(deps, visitor(), { product: 'moon-teapot', variant: 4, buyer: buyers.noura, address: addresses.sharjah })
    await buy(deps, visitor(), { product: 'terrace-planter', quantity: 2, buyer: buyers.sam, address: addresses.dubai })
    await buy(deps, visitor(), { product: 'mixing-bowl', buyer: buyers.yasmin, address: addresses.dubai })
    await buy(deps, visitor(), { product: 'moon-teapot', variant: 1, buyer: buyers.hind, address: addresses.dubai, card: cards.disputed })
    for (const { name } of [buyers.mariam, buyers.rashid, buyers.noura, buyers.sam, buyers.yasmin, buyers.hind]) {
      await untilState(nadia, (await orderOf(nadia, brand, name)).id, ['to-ship', 'shipped', 'delivered'])
    }
  } finally {
    await deps.orders.setHoldWindow('ae', deps.holdSeconds)
  }
  const find = async (buyer: Buyer) => (await orderOf(nadia, brand, buyer.name)).id
  const ship = async (buyer: Buyer, carrier: string, trackingNumber: string) =>
    nadia.ask('POST', `/api/seller-orders/${await find(buyer)}/parcels`, { body: { key: newKey(), carrier, trackingNumber } })
  await ship(buyers.rashid, 'Aramex', 'DEMO-7741-2290')
  await ship(buyers.noura, 'Emirates Post', 'DEMO-EE-118-042')
  await nadia.ask('POST', `/api/seller-orders/${await find(buyers.noura)}/delivery`, { body: { key: newKey() } })
  const half = { key: newKey(), reasonCode: 'damaged', note: 'One of the two arrived with a crack.', lines: [{ position: 0, quantity: 1 }] }
  await ship(buyers.sam, 'Aramex', 'DEMO-7741-2305')
  await nadia.ask('POST', `/api/seller-orders/${await find(buyers.sam)}/refunds`, { body: half })
  await completed(deps, nadia, await find(buyers.yasmin))
  await talk({ seller: nadia, sellerOrder: await find(buyers.mariam), visitor: talker, order: toShip })
}

/** It arrived, and nothing may be sent back any more: for its delivery alone, the market waits for no returns. */
async function completed({ markets }: LifeDeps, seller: Visitor, id: string): Promise<void> {
  const parcel = { key: newKey(), carrier: 'Aramex', trackingNumber: 'DEMO-7740-1187' }
  await seller.ask('POST', `/api/seller-orders/${id}/parcels`, { body: parcel })
  const { returnWindowDays } = await markets.get('ae')
  await markets.setReturnWindow('ae', 0)
  try {
    await seller.ask('POST', `/api/seller-orders/${id}/delivery`, { body: { key: newKey() } })
  } finally {
    await markets.setReturnWindow('ae', returnWindowDays)
  }
  await untilState(seller, id, ['completed'])
}

async function talk({ seller, sellerOrder, visitor, order }: Talk): Promise<void> {
  const say = (body: string) =>
    visitor.ask('POST', `/api/my/orders/${order.orderId}/parts/${sellerOrder}/messages`, { body: { key: newKey(), body } })
  await say('مساء الخير، هل يمكن لفّ الإبريق كهدية؟')
  const answer = { key: newKey(), body: 'أهلًا مريم، بكل سرور. سنرفق بطاقة صغيرة أيضًا.' }
  await seller.ask('POST', `/api/seller-orders/${sellerOrder}/messages`, { body: answer })
  await say('شكرًا جزيلًا! اكتبوا عليها: إلى أمي.')
  await seller.ask('POST', `/api/seller-orders/${sellerOrder}/notes`, { body: { body: 'Gift wrap, card: “To my mother”.' } })
}

interface Talk {
  readonly seller: Visitor
  readonly sellerOrder: string
  readonly visitor: Visitor
  readonly order: Bought
}

/** Orders that their buyers may still take back, and one that was taken back. */
export async function ordersOnHold(deps: LifeDeps): Promise<void> {
  const visitor = new Visitor(deps.inject)
  const gone = await buy(deps, visitor, { product: 'mixing-bowl', buyer: buyers.lin, address: addresses.dubai })
  const { parts } = await visitor.ask<{ parts: { id: string }[] }>('GET', `/api/my/orders/${gone.orderId}`)
  const regret = { key: newKey(), reasonCode: 'changed-mind' }
  await visitor.ask('POST', `/api/my/orders/${gone.orderId}/parts/${parts[0]!.id}/cancellation`, { body: regret })
  const guest = () => new Visitor(deps.inject)
  await buy(deps, guest(), { product: 'laurel-soap', quantity: 3, buyer: buyers.fahd, address: addresses.sharjah })
  await buy(deps, guest(), { product: 'date-box', quantity: 2, buyer: buyers.dana, address: addresses.amman, market: 'jo' })
  await deps.orders.setHoldWindow('us', LONG_HOLD_SECONDS)
  await buy(deps, guest(), { product: 'brass-lantern', buyer: buyers.june, address: addresses.york, market: 'us' })
}

/** Somebody of the demo shops, too: an order and a cart of her own. */
export async function cartOfMira(deps: LifeDeps): Promise<void> {
  const mira = await deps.atDesk('mira')
  const buyer = { name: 'Mira', email: 'mira@demo.souk.example', language: 'ar' } as const
  await buy(deps, mira, { product: 'silk-scarf', buyer, address: addresses.dubai })
  const put = async (product: string, quantity: number, savedForLater: boolean) =>
    mira.ask('PUT', `/api/cart/lines/${await deps.variantOf(product)}`, { body: { quantity, savedForLater, market: 'ae' } })
  await put('morning-cups', 2, false)
  await put('laurel-soap', 1, false)
  await put('tall-amphora', 1, true)
}
