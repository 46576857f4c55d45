/** The shapes that pages pass around, by the names people use. They come from the API's description. */
import type { components, paths } from './schema.gen.ts'

type Schemas = components['schemas']

export type ShowCard = Schemas['ShowCard']
export type Show = Schemas['Show']
export type ShowState = Show['state']
export type ProductCard = Schemas['ProductCard']
export type ProductOption = ProductCard['options'][number]
export type OptionValue = ProductOption['values'][number]
export type LineupItem = Show['lineup'][number]
export type Variant = ProductCard['variants'][number]
export type Hold = Schemas['Hold']
export type Place = Schemas['Place']
export type MyClaim = Schemas['MyClaim']
export type KeptClaim = Schemas['KeptClaim']
export type DropStatus = Schemas['DropStatus']
export type Quote = Schemas['Quote']
export type ShippingMethod = Quote['shippingMethods'][number]
export type OrderReceipt = Schemas['OrderReceipt']
export type OrderRequest = paths['/api/checkout/orders']['post']['requestBody']['content']['application/json']
export type Attempted =
  | paths['/api/checkout/orders']['post']['responses'][201]['content']['application/json']
  | paths['/api/checkout/orders']['post']['responses'][202]['content']['application/json']
export type Cart = Schemas['Cart']
export type CartLine = Cart['lines'][number]
export type Adjustment = Schemas['Adjustment']
export type CardReduction = Schemas['CardReduction']
export type ProductPromotion = Schemas['ProductPromotion']
export type AddressForm = Schemas['AddressForm']
export type SavedCard = Schemas['SavedCard']
export type SavedAddress = Schemas['SavedAddress']
export type Contact = OrderRequest['contact']
export type Address = OrderRequest['address']

/** What every bill says, before paying and after. */
export type Sums = Pick<Quote, 'adjustments' | 'delivery' | 'discount' | 'goods' | 'split' | 'subsidy' | 'tax' | 'taxIncluded' | 'total'>
