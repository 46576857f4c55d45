import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Market } from '#markets'
import { fromUuid, uuidOf } from '#platform/ids'
import { type CouponPromotion, priceLines } from '#shop/pricing'
import { emirates } from '#test/emirates'
import { bySeller, type HeldLine, makeBasket, priceLineOf } from './basket.ts'
import type { ShippingOption } from './shipping.ts'

const goods = (key: string, brand: string, unitPrice: bigint): HeldLine =>
  ({
    hold: { id: fromUuid('hld', key), variantId: fromUuid('var', key), quantity: 1, unitPrice },
    facts: {
      product: { id: fromUuid('prd', uuidOf('prd', brand)), organisationId: fromUuid('org', uuidOf('org', brand)), title: {} },
      variant: { title: {}, pictureUrl: null, sku: key },
    },
    deal: null,
  }) as unknown as HeldLine

const freeDelivery = (fundedBy: 'seller' | 'platform', brand: string): CouponPromotion => ({
  id: fromUuid('prm', uuidOf('prm', 'free')),
  ...{ title: { en: 'Free', ar: 'مجّاني' }, productIds: [], fundedBy },
  organisationId: fundedBy === 'platform' ? null : fromUuid('org', uuidOf('org', brand)),
  terms: { kind: 'coupon', code: 'FREE', minimum: 0n, reduction: { type: 'shipping' } },
})

test('whoever bears the delivery, what is taken off it is what each seller’s part of it cost', () => {
  const held = fc.record({ key: fc.uuid(), brand: fc.constantFrom('a', 'b', 'c'), price: fc.bigInt(500n, 1_500n) })
  const lists = fc.uniqueArray(held, { selector: ({ key }) => key, minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(lists, fc.bigInt(0n, 1_500n), fc.constantFrom('seller' as const, 'platform' as const), (list, price, fundedBy) => {
      const lines = bySeller(list.map(({ key, brand, price: each }) => goods(key, brand, each)))
      const coupons = [freeDelivery(fundedBy, list[0]!.brand)]
      const { adjustments } = priceLines({ lines: lines.map(priceLineOf), currency: 'AED', delivery: price, promotions: [], coupons })
      const shipping = { code: 'door', price: { amount: price, currency: 'AED' } } as ShippingOption
      const basket = makeBasket({ lines, adjustments, market: emirates as Market, shipping, creator: null })
      for (const seller of basket.sellers) {
        const off = seller.adjustments.reduce((sum, { amount }) => sum + amount, 0n)
        const wholly = fundedBy === 'platform' || seller.organisationId === coupons[0]!.organisationId
        const worth = seller.goods < seller.delivery && fundedBy === 'seller' ? seller.goods : seller.delivery
        expect(off).toBe(wholly ? worth : 0n)
      }
    }),
    { numRuns: 500 },
  )
})
