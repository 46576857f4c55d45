import type { Party } from '#money/splits'
import type { Id } from '#platform/ids'
import type { Bilingual, Language } from '#platform/language'
import type { Occasion } from '#shop/inventory'
import type { Adjustment } from '#shop/pricing'
import type { Fulfilment, Phase, SellerOrderState } from './states.ts'

export interface Contact {
  readonly name: string
  readonly email: string
  readonly phone?: string | undefined
}

export interface Address {
  readonly line1: string
  readonly line2?: string | undefined
  readonly area?: string | undefined
  readonly city: string
  /** State or region, where the country's addresses name one. */
  readonly region?: string | undefined
  readonly postcode?: string | undefined
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export interface ShippingChoice {
  readonly code: string
  readonly name: Bilingual
  /** Days in the market's time zone, `YYYY-MM-DD`. */
  readonly earliest: string
  readonly latest: string
}

export interface Creator {
  readonly accountId: Id<'acc'>
  readonly name: Bilingual
}

/** What a line says for ever, whatever becomes of the product. */
export interface LineSnapshot {
  readonly productTitle: Bilingual
  readonly variantTitle: Bilingual
  readonly pictureUrl: string
  readonly sku: string
  /** The offer it was bought in, and who bears the difference to the usual price of one unit. */
  readonly offer?: LineOffer
  /** Why it was held at a price of its own: an offer, drop, lot, giveaway or claim. */
  readonly deal?: LineDeal
}

export interface LineDeal {
  /** UUID: the fence its units came from. */
  readonly id: string
  readonly kind: 'offer' | 'drop' | 'lot' | 'giveaway' | 'claim'
  readonly label: Bilingual
  readonly fundedBy: 'seller'
  /** Minor units of one unit, as digits. */
  readonly usualPrice: string | null
  /** Of the 30 days before. */
  readonly lowestPrice: string | null
}

export interface LineOffer {
  readonly id: Id<'off'>
  readonly fundedBy: 'seller'
  /** Minor units, as digits. */
  readonly usualPrice: string
}

export interface OrderLine {
  readonly holdId: Id<'hld'>
  readonly variantId: Id<'var'>
  readonly quantity: number
  readonly unitPrice: bigint
  /** Before anything was taken off. */
  readonly total: bigint
  /** What was taken off it; part of the seller's order's. */
  readonly discount: bigint
  readonly snapshot: LineSnapshot
}

/** Minor units by party; a party that gets nothing is absent. */
export type SplitAmounts = Readonly<Partial<Record<Party, bigint>>>

/** `goods` and `delivery` are before reductions: goods + delivery (+ tax, where it is not included) − discount = total. */
export interface SellerOrder {
  readonly id: Id<'sor'>
  readonly organisationId: Id<'org'>
  readonly goods: bigint
  readonly delivery: bigint
  readonly discount: bigint
  readonly tax: bigint
  readonly total: bigint
  readonly split: SplitAmounts
  /** What the platform paid besides, by the party whose part it stands in for. */
  readonly subsidy: SplitAmounts
  /** Why `discount` was taken off; `lineIndex` is a place in `lines`. */
  readonly adjustments: readonly Adjustment[]
  readonly creator: Creator | null
  readonly lines: readonly OrderLine[]
}

/** An order: what one buyer paid at once. One seller's order for each brand in it. All amounts are minor units of `currency`. */
export interface Order {
  readonly id: Id<'ord'>
  readonly viewerId: Id<'vwr'>
  /** UUID. */
  readonly paymentId: string
  readonly marketCode: string
  readonly currency: string
  readonly goods: bigint
  readonly delivery: bigint
  readonly discount: bigint
  readonly tax: bigint
  readonly total: bigint
  readonly taxIncluded: boolean
  readonly taxRateBasisPoints: number
  readonly contact: Contact
  readonly address: Address
  readonly language: Language
  readonly shipping: ShippingChoice
  readonly occasion: Occasion | null
  readonly heldAt: Date
  readonly placedAt: Date
  readonly sellers: readonly SellerOrder[]
}

export interface PlacedOrder extends Order {
  readonly number: bigint
}

/** Units of a line: those that left, were given up before they left, and came back. */
export interface LineUnits {
  readonly position: number
  readonly quantity: number
  readonly shipped: number
  readonly cancelled: number
  readonly returned: number
}

/** A seller's order as its desk sees it, with what it shares with the whole. */
export interface DeskOrder extends SellerOrder {
  readonly number: bigint
  readonly state: SellerOrderState
  readonly phase: Phase
  readonly fulfilment: Fulfilment
  /** Until when the buyer may cancel alone; null for a moment after it was placed. */
  readonly holdUntil: Date | null
  readonly deliveredAt: Date | null
  readonly returnUntil: Date | null
  /** Minor units given back or on their way back. */
  readonly refunded: bigint
  readonly unreadBySeller: number
  readonly unreadByBuyer: number
  /** What became of each line's units, in the order of `lines`. */
  readonly units: readonly LineUnits[]
  readonly order: Omit<PlacedOrder, 'sellers'> & { readonly linkVersion: number }
}

/** The number that people see and say. */
export const numberText = (number: bigint): string => `SK-${number}`
