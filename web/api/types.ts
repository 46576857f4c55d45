/** The shapes of the wire that pages pass around. */
import type { Bilingual } from '../kit/language.ts'
import type { Money } from '../kit/money.ts'
import type { SplitPart } from '../kit/split-bar.tsx'

export type ShowState = 'draft' | 'scheduled' | 'live' | 'stopped' | 'ended' | 'cancelled'

export interface OptionValue {
  code: string
  name: Bilingual
  pictureUrl: string | null
}

export interface ProductOption {
  code: string
  name: Bilingual
  values: OptionValue[]
}

export interface Variant {
  id: string
  sku: string
  title: Bilingual
  options: Record<string, string>
  pictureUrl: string | null
  price: Money
  available: number
}

export interface ProductCard {
  id: string
  slug: string
  title: Bilingual
  pictureUrl: string | null
  options: ProductOption[]
  variants: Variant[]
}

export interface ShowCard {
  id: string
  slug: string
  title: Bilingual
  host: { name: Bilingual; avatarUrl: string | null }
  brand: { id: string; slug: string; name: Bilingual }
  market: string
  state: ShowState
  startsAt: string
  coverUrl: string | null
  viewers: number
  featured: ProductCard | null
}

export interface Market {
  code: string
  name: Bilingual
  country: string
  currency: string
  timeZone: string
  taxRateBasisPoints: number
  taxIncluded: boolean
  returnWindowDays: number
}

export interface LineupItem {
  id: string
  position: number
  product: ProductCard
}

export type Show = Omit<ShowCard, 'market'> & { lineup: LineupItem[]; market: Market }

export interface Grant {
  token: string
  expiresAt: string
  renewAfterSeconds: number
  showId: string
  broadcastId: string | null
  whepUrl: string
}

export interface Hold {
  id: string
  variantId: string
  quantity: number
  state: 'held' | 'paying' | 'confirmed' | 'released' | 'expired'
  expiresAt: string
}

export interface QuoteLine {
  holdId: string
  productTitle: Bilingual
  variantTitle: Bilingual
  pictureUrl: string | null
  quantity: number
  unitPrice: Money
  total: Money
}

export interface ShippingMethod {
  code: string
  name: Bilingual
  price: Money
  earliest: string
  latest: string
}

export interface Sums {
  goods: Money
  delivery: Money
  tax: Money
  total: Money
  split: SplitPart[]
}

export interface Quote extends Sums {
  lines: QuoteLine[]
  shippingMethods: ShippingMethod[]
  shippingMethod: string | null
  taxIncluded: boolean
}

export interface Contact {
  name: string
  email: string
  phone?: string
}

export interface Address {
  line1: string
  line2?: string
  area?: string
  city: string
  country: string
}

export interface OrderReceipt extends Sums {
  id: string
  number: string
  placedAt: string
  lines: Omit<QuoteLine, 'holdId'>[]
  shippingMethod: ShippingMethod
  address: Address
  contact: { name: string; email: string }
  paymentLabel: string
}

export type OrderAnswer = { status: 'confirmed'; order: OrderReceipt } | { status: 'action-required'; paymentId: string; actionUrl: string }
