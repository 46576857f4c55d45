import { allocate, fractionOf, rateOf } from '#platform/money'
import { addSplits, type FeeSchedule, type Party, partsOf, type SplitPart } from './split.ts'

export interface SalePolicy {
  /** Of the goods without tax; rounded up. Zero when nobody presented the goods. */
  readonly creatorBasisPoints: number
  /** Of the goods without tax. */
  readonly platformBasisPoints: number
  /** Of the creator's part, paid out of the platform's part; rounded down. */
  readonly agencyBasisPoints?: number
  readonly feeSchedule: FeeSchedule
}

export interface BasketSeller {
  /** Price of the goods, less what the seller takes off. */
  readonly goods: bigint
  /** What of goods and delivery the platform pays instead of the buyer; nobody else gets less for it. Zero when absent. */
  readonly funded?: bigint
  /** By which delivery is shared; the goods when absent. */
  readonly weight?: bigint
  readonly policy: SalePolicy
}

/** All amounts in minor units of one currency. */
export interface BasketInput {
  readonly sellers: readonly BasketSeller[]
  /** Price of delivery, as shown. */
  readonly delivery: bigint
  /** Whether tax is due on it; true when absent. */
  readonly deliveryTaxed?: boolean
  readonly taxRateBasisPoints: number
  /** Whether the shown prices contain the tax. */
  readonly taxIncluded: boolean
}

export interface SaleQuote {
  readonly goods: bigint
  readonly delivery: bigint
  readonly tax: bigint
  /** What the buyer pays: goods, delivery and tax, less what the platform pays. */
  readonly total: bigint
  /** Of the total. */
  readonly parts: SplitPart[]
  /** Of what the platform pays: it stands in for these parts of the buyer's money. */
  readonly subsidy: SplitPart[]
}

export interface BasketQuote extends SaleQuote {
  /** In the order of `sellers`; they add up to the basket. */
  readonly sellers: readonly SaleQuote[]
}

/**
 * Quotes a basket. Tax is reckoned once on the whole, so that it is what the law asks, and shared by largest remainder;
 * so are delivery and the one processor fee. In a sale the seller bears that fee and takes what remains.
 */
export function quoteBasket({ sellers, delivery, deliveryTaxed = true, taxRateBasisPoints, taxIncluded }: BasketInput): BasketQuote {
  if (sellers.length === 0 || sellers.some((seller) => seller.goods < 0n)) throw new RangeError('a basket holds goods of somebody')
  const goods = sumOf(sellers.map((seller) => seller.goods))
  const deliveryTax = deliveryTaxed ? taxOn(delivery, taxRateBasisPoints, taxIncluded) : 0n
  const tax = deliveryTaxed ? taxOn(goods + delivery, taxRateBasisPoints, taxIncluded) : taxOn(goods, taxRateBasisPoints, taxIncluded)
  const funded = sumOf(sellers.map((seller) => seller.funded ?? 0n))
  const total = goods + delivery + (taxIncluded ? 0n : tax) - funded
  const weights = evenWhereNothing(sellers.map((seller) => seller.weight ?? seller.goods))
  const worths = evenWhereNothing(sellers.map((seller) => seller.goods))
  // Shared as it is shown, as reductions of it are; the tax within follows, and is never more than its share.
  const deliveries = allocate(delivery, weights)
  const deliveryTaxes = allocate(deliveryTax, evenWhereNothing(deliveries))
  const goodsTaxes = allocate(tax - deliveryTax, worths)
  const fees = allocate(feeOf(sellers[0]!.policy.feeSchedule, total), worths)
  const quotes = sellers.map((seller, index) =>
    quoteSeller({
      ...{ goods: seller.goods, funded: seller.funded ?? 0n, policy: seller.policy, taxIncluded },
      ...{ delivery: deliveries[index]!, deliveryTax: deliveryTaxes[index]!, goodsTax: goodsTaxes[index]!, fee: fees[index]! },
    }),
  )
  const [parts, subsidy] = [addSplits(quotes.map((quote) => quote.parts)), addSplits(quotes.map((quote) => quote.subsidy))]
  return { goods, delivery, tax, total, parts, subsidy, sellers: quotes }
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)
const evenWhereNothing = (weights: readonly bigint[]): readonly bigint[] =>
  weights.every((weight) => weight === 0n) ? weights.map(() => 1n) : weights

/** The common case: one seller. */
export function quoteSale(input: Omit<BasketInput, 'sellers'> & { goods: bigint; policy: SalePolicy }): SaleQuote {
  const { sellers: _sellers, ...quote } = quoteBasket({ ...input, sellers: [{ goods: input.goods, policy: input.policy }] })
  return quote
}

interface SellerShare {
  goods: bigint
  funded: bigint
  policy: SalePolicy
  taxIncluded: boolean
  /** As shown. */
  delivery: bigint
  deliveryTax: bigint
  goodsTax: bigint
  fee: bigint
}

function quoteSeller({ goods, funded, policy, taxIncluded, delivery, deliveryTax, goodsTax, fee }: SellerShare): SaleQuote {
  const tax = goodsTax + deliveryTax
  const goodsNet = taxIncluded ? goods - goodsTax : goods
  const deliveryNet = taxIncluded ? delivery - deliveryTax : delivery
  const processor = least(fee, goodsNet)
  const afterFee = goodsNet - processor
  const creator = least(rateOf(goodsNet, policy.creatorBasisPoints, 'up'), afterFee)
  const platformAndAgency = least(rateOf(goodsNet, policy.platformBasisPoints, 'nearest'), afterFee - creator)
  const agency = least(rateOf(creator, policy.agencyBasisPoints ?? 0, 'down'), platformAndAgency)
  const whole = {
    ...{ seller: afterFee - creator - platformAndAgency, creator, agency, platform: platformAndAgency - agency },
    ...{ processor, delivery: deliveryNet, tax },
  }
  const { paid, subsidy } = standIn(whole, funded)
  const total = goods + delivery + (taxIncluded ? 0n : tax) - funded
  return { goods, delivery, tax, total, parts: partsOf(paid), subsidy: partsOf(subsidy) }
}

/** Whose part the platform pays first when it pays some of the price: the seller's, last of all what others charge. */
const stoodInFor: readonly Party[] = ['seller', 'creator', 'agency', 'platform', 'delivery', 'tax', 'processor']

function standIn(whole: Record<Party, bigint>, funded: bigint): { paid: Record<Party, bigint>; subsidy: Partial<Record<Party, bigint>> } {
  if (funded === 0n) return { paid: whole, subsidy: {} }
  let left = funded
  const paid = { ...whole }
  const subsidy: Partial<Record<Party, bigint>> = {}
  for (const party of stoodInFor) {
    const amount = least(left, paid[party])
    subsidy[party] = amount
    paid[party] -= amount
    left -= amount
  }
  if (left > 0n) throw new RangeError('the platform pays no more than the price')
  return { paid, subsidy }
}

function taxOn(amount: bigint, basisPoints: number, included: boolean): bigint {
  const rate = BigInt(basisPoints)
  return included ? fractionOf(amount, rate, 10_000n + rate, 'nearest') : fractionOf(amount, rate, 10_000n, 'nearest')
}

function feeOf(schedule: FeeSchedule, total: bigint): bigint {
  return least(rateOf(total, schedule.rateBasisPoints, 'nearest') + schedule.fixedMinor, total)
}

const least = (left: bigint, right: bigint): bigint => (left < right ? left : right)
