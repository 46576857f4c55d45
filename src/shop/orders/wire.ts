import type { z } from 'zod'
import type { PaymentRow } from '#money/payments'
import type { Bilingual } from '#platform/language'
import { type MoneyWire, toWire } from '#platform/money'
import type { Care } from './care-contract.ts'
import type { OrderReceiptWire, sellerOrderSchema } from './contract.ts'
import { type DeskOrder, type LineDeal, numberText, type OrderLine, type PlacedOrder, type SellerOrder } from './order.ts'
import { nameSplit, type SplitNaming } from './split-names.ts'

export const labelOf = (card: { brand: string; last4: string } | null): string => (card?.brand ? `${card.brand} •••• ${card.last4}` : '—')

export const cardOf = (payment: PaymentRow | undefined): { brand: string; last4: string } | null =>
  payment?.card_brand && payment.card_last4 ? { brand: payment.card_brand, last4: payment.card_last4 } : null

export function lineToWire(line: OrderLine, currency: string) {
  const { productTitle, variantTitle, pictureUrl, offer, deal } = line.snapshot
  const wire = (amount: string | null): MoneyWire | null => (amount === null ? null : { amount, currency })
  return {
    ...{ holdId: line.holdId, productTitle, variantTitle, pictureUrl, quantity: line.quantity },
    unitPrice: toWire({ amount: line.unitPrice, currency }),
    total: toWire({ amount: line.total, currency }),
    ...(offer && { offer: { ...offer, usualPrice: { amount: offer.usualPrice, currency } } }),
    ...(deal && { deal: { ...dealWords(deal), usualPrice: wire(deal.usualPrice), lowestPrice: wire(deal.lowestPrice) } }),
  }
}

const dealWords = ({ kind, label, fundedBy }: LineDeal) => ({ kind, label, fundedBy })

/** Places of several sellers' lines count on, as their lines stand one seller after the other. */
export function reductionsOf(sellers: readonly Omit<SellerOrder, 'id'>[], naming: SplitNaming) {
  const wire = (amount: bigint): MoneyWire => ({ amount: amount.toString(), currency: naming.currency })
  let before = 0
  const adjustments = sellers.flatMap((seller) => {
    const first = before
    before += seller.lines.length
    return seller.adjustments.map(({ kind, promotionId, code, label, amount, fundedBy, lineIndex }) => ({
      ...{ kind, promotionId, code, label, fundedBy, amount: wire(amount) },
      lineIndex: lineIndex === null ? null : first + lineIndex,
    }))
  })
  return {
    adjustments,
    discount: wire(sellers.reduce((sum, seller) => sum + seller.discount, 0n)),
    subsidy: nameSplit(
      sellers.map((seller) => ({ ...seller, split: seller.subsidy })),
      naming,
    ),
  }
}

export function receiptOf(order: PlacedOrder, paymentLabel: string, nameOf: SplitNaming['nameOf']): OrderReceiptWire {
  const { currency, contact } = order
  const wire = (amount: bigint): MoneyWire => ({ amount: amount.toString(), currency })
  return {
    id: order.id,
    number: numberText(order.number),
    placedAt: order.placedAt.toISOString(),
    lines: order.sellers.flatMap((seller) => seller.lines.map((line) => lineToWire(line, currency))),
    ...{ goods: wire(order.goods), delivery: wire(order.delivery), tax: wire(order.tax), total: wire(order.total) },
    ...reductionsOf(order.sellers, { ...order, nameOf }),
    taxIncluded: order.taxIncluded,
    split: nameSplit(order.sellers, { ...order, nameOf }),
    shippingMethod: order.shipping,
    address: order.address,
    contact: { name: contact.name, email: contact.email },
    paymentLabel,
  }
}

export interface DeskOrderContext {
  readonly payment: PaymentRow | undefined
  readonly show: { title: Bilingual; slug: string } | null
  readonly care: Care & Pick<z.input<typeof sellerOrderSchema>, 'acts' | 'dispute'>
  nameOf(seller: Pick<SellerOrder, 'organisationId'>): Bilingual
}

export function deskOrderToWire(desk: DeskOrder, { payment, show, care, nameOf }: DeskOrderContext): z.input<typeof sellerOrderSchema> {
  const { order } = desk
  const wire = (amount: bigint): MoneyWire => ({ amount: amount.toString(), currency: order.currency })
  const label = labelOf(cardOf(payment))
  return {
    id: desk.id,
    number: numberText(desk.number),
    placedAt: order.placedAt.toISOString(),
    buyerName: order.contact.name,
    city: order.address.city,
    lines: desk.lines.map((line) => ({ ...lineToWire(line, order.currency), sku: line.snapshot.sku })),
    ...{ address: order.address, contact: order.contact, language: order.language, shippingMethod: order.shipping },
    ...{ goods: wire(desk.goods), delivery: wire(desk.delivery), tax: wire(desk.tax), total: wire(desk.total) },
    ...reductionsOf([desk], { ...order, nameOf }),
    taxIncluded: order.taxIncluded,
    split: nameSplit([desk], { ...order, nameOf }),
    state: desk.state,
    ...care,
    show: show && { ...show, mediaTime: order.occasion?.mediaTime === null ? null : Number(order.occasion?.mediaTime) },
    payment: { label, state: payment?.state ?? 'created' },
  }
}
