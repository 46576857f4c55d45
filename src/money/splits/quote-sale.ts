import { allocate, fractionOf, rateOf } from '#platform/money'
import { addSplits, type FeeSchedule, partsOf, type SplitPart } from './split.ts'

export interface SalePolicy {
  /** Of the goods without tax; rounded up. Zero when nobody presented the goods. */
  readonly creatorBasisPoints: number
  /** Of the goods without tax. */
  readonly platformBasisPoints: number
  /** Of the creator's part, paid out of the platform's part; rounded down. */
  readonly agencyBasisPoints?: number
  readonly feeSchedule: FeeSchedule
}

/** All amounts in minor units of one currency. */
export interface BasketInput {
  /** Price of the goods of each seller, as shown. */
  readonly sellers: readonly { readonly goods: bigint; readonly policy: SalePolicy }[]
  /** Price of delivery, as shown. */
  readonly delivery: bigint
  readonly taxRateBasisPoints: number
  /** Whether the shown prices contain the tax. */
  readonly taxIncluded: boolean
}

export interface SaleQuote {
  readonly goods: bigint
  readonly delivery: bigint
  readonly tax: bigint
  readonly total: bigint
  readonly parts: SplitPart[]
}

export interface BasketQuote extends SaleQuote {
  /** In the order of `sellers`; they add up to the basket. */
  readonly sellers: readonly SaleQuote[]
}

/**
 * Quotes a basket. Tax is reckoned once on the whole, so that it is what the law asks, and shared by largest remainder;
 * so are delivery and the one processor fee. In a sale the seller bears that fee and takes what remains.
 */
export function quoteBasket({ sellers, delivery, taxRateBasisPoints, taxIncluded }: BasketInput): BasketQuote {
  const goods = sellers.reduce((sum, seller) => sum + seller.goods, 0n)
  if (goods <= 0n || sellers.some((seller) => seller.goods <= 0n)) throw new RangeError('every seller of a basket sells something')
  const tax = taxOn(goods + delivery, taxRateBasisPoints, taxIncluded)
  const total = goods + delivery + (taxIncluded ? 0n : tax)
  const deliveryTax = taxOn(delivery, taxRateBasisPoints, taxIncluded)
  const weights = sellers.map((seller) => seller.goods)
  const deliveryNets = allocate(taxIncluded ? delivery - deliveryTax : delivery, weights)
  const deliveryTaxes = allocate(deliveryTax, weights)
  const goodsTaxes = allocate(tax - deliveryTax, weights)
  const fee = feeOf(sellers[0]!.policy.feeSchedule, total)
  const fees = allocate(fee, weights)
  const quotes = sellers.map((seller, index) =>
    quoteSeller({
      ...{ goods: seller.goods, policy: seller.policy, taxIncluded },
      ...{ deliveryNet: deliveryNets[index]!, deliveryTax: deliveryTaxes[index]!, goodsTax: goodsTaxes[index]!, fee: fees[index]! },
    }),
  )
  return { goods, delivery, tax, total, parts: addSplits(quotes.map((quote) => quote.parts)), sellers: quotes }
}

/** The common case: one seller. */
export function quoteSale(input: Omit<BasketInput, 'sellers'> & { goods: bigint; policy: SalePolicy }): SaleQuote {
  const { sellers: _sellers, ...quote } = quoteBasket({ ...input, sellers: [{ goods: input.goods, policy: input.policy }] })
  return quote
}

interface SellerShare {
  goods: bigint
  policy: SalePolicy
  taxIncluded: boolean
  deliveryNet: bigint
  deliveryTax: bigint
  goodsTax: bigint
  fee: bigint
}

function quoteSeller({ goods, policy, taxIncluded, deliveryNet, deliveryTax, goodsTax, fee }: SellerShare): SaleQuote {
  const tax = goodsTax + deliveryTax
  const goodsNet = taxIncluded ? goods - goodsTax : goods
  const delivery = taxIncluded ? deliveryNet + deliveryTax : deliveryNet
  const processor = least(fee, goodsNet)
  const afterFee = goodsNet - processor
  const creator = least(rateOf(goodsNet, policy.creatorBasisPoints, 'up'), afterFee)
  const platformAndAgency = least(rateOf(goodsNet, policy.platformBasisPoints, 'nearest'), afterFee - creator)
  const agency = least(rateOf(creator, policy.agencyBasisPoints ?? 0, 'down'), platformAndAgency)
  const parts = partsOf({
    ...{ seller: afterFee - creator - platformAndAgency, creator, agency, platform: platformAndAgency - agency },
    ...{ processor, delivery: deliveryNet, tax },
  })
  return { goods, delivery, tax, total: goods + delivery + (taxIncluded ? 0n : tax), parts }
}

function taxOn(amount: bigint, basisPoints: number, included: boolean): bigint {
  const rate = BigInt(basisPoints)
  return included ? fractionOf(amount, rate, 10_000n + rate, 'nearest') : fractionOf(amount, rate, 10_000n, 'nearest')
}

function feeOf(schedule: FeeSchedule, total: bigint): bigint {
  return least(rateOf(total, schedule.rateBasisPoints, 'nearest') + schedule.fixedMinor, total)
}

const least = (left: bigint, right: bigint): bigint => (left < right ? left : right)
