import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { marketOf } from '#markets'
import type { Id } from '#platform/ids'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { openStall, type Shopper } from '#test/stall'

const { db } = await testDatabase()
const stall = await openStall(db)
const other = await stall.organisations.create({ kind: 'brand', slug: 'nakhla', name: { en: 'Nakhla', ar: 'نخلة' } })
const rates = { taxRateBasisPoints: 1500, processorRateBasisPoints: 290, creatorRateBasisPoints: 500, platformRateBasisPoints: 500 }
await stall.markets.add(marketOf('sa', { ...rates, taxIncluded: true, returnWindowDays: 14 })!)

interface Cart {
  lines: { variantId: string; quantity: number; savedForLater: boolean; state: string; unitPrice: unknown; priceBefore: unknown }[]
  units: number
  goods: { amount: string } | null
}

async function put(shopper: Shopper, variantId: string, quantity = 1, over: object = {}): Promise<Cart> {
  return (await shopper.send('PUT', `/api/cart/lines/${variantId}`, { quantity, ...over })).json<Cart>()
}
const read = async (shopper: Shopper): Promise<Cart> => (await shopper.send('GET', '/api/cart')).json<Cart>()
const hold = async (shopper: Shopper) =>
  (await shopper.send('POST', '/api/cart/holds')).json<{
    holds: { id: string; quantity: number }[]
    refused: { code: string; available: number }[]
  }>()

async function signedIn(): Promise<{ email: string; password: string }> {
  const person = { email: `${randomUUID()}@example.com`, password: 'a long enough secret' }
  await stall.accounts.create({ ...person, name: { en: 'Mariam', ar: 'مريم' }, avatarUrl: null })
  return person
}
const signIn = (shopper: Shopper, person: { email: string; password: string }) => shopper.send('POST', '/api/auth/sign-in/email', person)

test('things of two brands are kept together, and one checkout makes one order with a part for each', async () => {
  const shopper = stall.shopper()
  await put(shopper, await stall.putOut(5), 2)
  const cart = await put(shopper, await stall.putOut(5, { amount: 9_600n, organisationId: other.id }))
  expect([cart.units, cart.goods]).toEqual([3, { amount: '39400', currency: 'AED' }])
  const { holds, refused } = await hold(shopper)
  expect(refused).toEqual([])
  const ordered = await shopper.order(await shopper.orderOf(holds.map(({ id }) => id)))
  const { id } = ordered.json<{ order: { id: Id<'ord'> } }>().order
  expect((await stall.orders.find(id))!.sellers.length).toBe(2)
  expect((await read(shopper)).lines).toEqual([])
})

test('beginning the checkout again keeps the same units, not more', async () => {
  const shopper = stall.shopper()
  const variantId = await stall.putOut(3)
  await put(shopper, variantId, 2)
  await hold(shopper)
  await hold(shopper)
  expect((await stall.inventory.available([variantId]))[variantId]).toBe(1)
})

test('a line that is gone meanwhile is named with what is left, and the others stay kept', async () => {
  const shopper = stall.shopper()
  const scarce = await stall.putOut(2)
  await put(shopper, scarce, 2)
  await put(shopper, await stall.putOut(2))
  await stall.shopper().held(scarce, 1)
  expect((await read(shopper)).lines.map(({ state }) => state)).toEqual(['fewer', 'ready'])
  const { holds, refused } = await hold(shopper)
  expect([holds.length, refused]).toMatchObject([1, [{ code: 'shop/checkout/out-of-stock', available: 1 }]])
})

test('what is saved for later stays, and is not bought', async () => {
  const shopper = stall.shopper()
  const later = await stall.putOut(2)
  await put(shopper, later, 1, { savedForLater: true })
  expect((await shopper.send('POST', '/api/cart/holds')).json()).toMatchObject({ code: 'shop/cart/empty' })
  await put(shopper, await stall.putOut(1))
  expect((await hold(shopper)).holds.length).toBe(1)
  expect((await read(shopper)).lines.find(({ variantId }) => variantId === later)).toMatchObject({ savedForLater: true })
})

test('what is put in again right after it was bought is there', async () => {
  const shopper = stall.shopper()
  const variantId = await stall.putOut(5)
  await put(shopper, variantId)
  const { holds } = await hold(shopper)
  await shopper.order(await shopper.orderOf(holds.map(({ id }) => id)))
  expect((await put(shopper, variantId, 2)).lines).toMatchObject([{ variantId, quantity: 2 }])
  expect((await read(shopper)).lines).toMatchObject([{ variantId, quantity: 2 }])
})

test('a price that changed is told until it was seen', async () => {
  const shopper = stall.shopper()
  const variantId = await stall.putOut(2)
  await put(shopper, variantId)
  await stall.catalog.changePrice(variantId, 'ae', money(12_000n, 'AED'))
  const [line] = (await read(shopper)).lines
  expect(line).toMatchObject({ unitPrice: { amount: '12000' }, priceBefore: { amount: '14900' } })
  const seen = (await shopper.send('POST', '/api/cart/seen')).json<Cart>()
  expect(seen.lines[0]!.priceBefore).toBeNull()
})

describe('signing in', () => {
  test('joins what the browser kept with what the account has, and another browser finds it', async () => {
    const person = await signedIn()
    const [first, second] = [stall.shopper(), stall.shopper()]
    const [both, own] = [await stall.putOut(9), await stall.putOut(9)]
    await signIn(first, person)
    await put(first, both, 1)
    await put(second, both, 3)
    await put(second, own, 2)
    await signIn(second, person)
    const units = (cart: Cart) => Object.fromEntries(cart.lines.map(({ variantId, quantity }) => [variantId, quantity]))
    const joined = { [both]: 3, [own]: 2 }
    expect(units(await read(second))).toEqual(joined)
    expect(units(await read(first))).toEqual(joined)
  })
  test('of two carts for two markets goes on with what this browser wants now, and keeps the other for later', async () => {
    const person = await signedIn()
    const [first, second] = [stall.shopper(), stall.shopper()]
    const [here, there, both] = [await stall.putOut(9), await stall.putOut(9), await stall.putOut(9)]
    for (const variantId of [there, both]) await stall.catalog.changePrice(variantId, 'sa', money(9_000n, 'SAR'))
    await signIn(first, person)
    await put(first, here, 1)
    await put(first, both, 1)
    await put(second, there, 2, { market: 'sa' })
    await put(second, both, 3, { market: 'sa' })
    await signIn(second, person)
    const cart = await read(second)
    expect([cart.units, cart.goods]).toEqual([5, { amount: '45000', currency: 'SAR' }])
    expect(cart.lines.map(({ variantId, savedForLater }) => [variantId, savedForLater])).toEqual([
      ...[
        [here, true],
        [both, false],
        [there, false],
      ],
    ])
  })
  test('keeps where things were sent to, for that account alone', async () => {
    const [person, stranger] = [await signedIn(), await signedIn()]
    const [first, second] = [stall.shopper(), stall.shopper()]
    await signIn(first, person)
    await signIn(second, stranger)
    const saved = {
      id: randomUUID(),
      contact: { name: 'Mariam', email: 'mariam@example.com' },
      address: { line1: 'Corniche Street 4', city: 'Sharjah', country: 'AE' },
    }
    await first.send('PUT', '/api/saved-addresses', saved)
    await second.send('PUT', '/api/saved-addresses', { ...saved, contact: { name: 'Other', email: 'other@example.com' } })
    expect((await first.send('GET', '/api/saved-addresses')).json()).toEqual({ items: [saved] })
    expect((await second.send('GET', '/api/saved-addresses')).json()).toEqual({ items: [] })
    expect((await stall.shopper().send('GET', '/api/saved-addresses')).statusCode).toBe(401)
  })
})

describe('is refused:', () => {
  test('what nobody sells, none of it, and too many', async () => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(1)
    const codes = await Promise.all([
      shopper.send('PUT', `/api/cart/lines/var_${'0'.repeat(26)}`, { quantity: 1 }),
      shopper.send('PUT', `/api/cart/lines/${variantId}`, { quantity: 0 }),
      shopper.send('PUT', `/api/cart/lines/${variantId}`, { quantity: 101 }),
    ])
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([404, 400, 400])
  })
})
