import { expect, test } from 'vitest'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'

const { db } = await testDatabase()
const stall = await openStall(db)
const aed = (amount: bigint) => money(amount, 'AED')
const courier = {
  ...{ code: 'courier', name: { en: 'Courier', ar: 'ساعي' }, price: aed(2_500n), freeFrom: aed(20_000n) },
  ...{ earliestDays: 0, latestDays: 1 },
}

interface Quote {
  delivery: { amount: string }
  tax: { amount: string }
  shippingMethods: { code: string }[]
}

test('what an operator decides is what buyers are quoted: the price, free from a worth on, and whether it bears tax', async () => {
  const shopper = stall.shopper()
  const variantId = await stall.putOut(9)
  const one = await shopper.held(variantId)
  const before = (await shopper.quote([one])).json<Quote>()
  expect(before.shippingMethods.map(({ code }) => code)).toEqual(['door', 'pickup'])

  await stall.markets.setDelivery('ae', { taxOnDelivery: false, methods: [courier] })
  const small = (await shopper.quote([one])).json<Quote>()
  expect([small.shippingMethods.map(({ code }) => code), small.delivery.amount, small.tax.amount]).toEqual([['courier'], '2500', '710'])
  const large = (await shopper.quote([one, await shopper.held(variantId)])).json<Quote>()
  expect(large.delivery.amount).toBe('0')
  expect((await shopper.quote([one], { shippingMethod: 'door' })).json()).toMatchObject({ code: 'shop/checkout/shipping-unknown' })
})

test('money of another currency, a code twice and days that run backwards are refused', async () => {
  const refusalOf = (...methods: (typeof courier)[]): Promise<string> =>
    stall.markets.setDelivery('ae', { taxOnDelivery: true, methods }).then(
      () => 'taken',
      (error: unknown) => (error as { code: string }).code,
    )
  expect(await refusalOf({ ...courier, price: money(1n, 'USD') })).toBe('markets/wrong-currency')
  expect(await refusalOf({ ...courier, latestDays: 1, earliestDays: 3 })).toBe('markets/days-turned')
  expect(await refusalOf(courier, courier)).toBe('markets/method-twice')
})
