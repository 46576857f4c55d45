/**
 * Orders: what was bought, one seller's order for each brand, and the brand's desk. Published database function for the checkout's
 * statement: `shop.place_orders`.
 */
export { createOrders, type Orders } from './create-orders.ts'
export type { OrdersDeps } from './deps.ts'
export { orderPlaced } from './events.ts'
export { noOccasions, type OccasionFacts, type OccasionSource } from './occasions.ts'
export type {
  Address,
  Contact,
  Creator,
  DeskOrder,
  LineSnapshot,
  Order,
  OrderLine,
  PlacedOrder,
  SellerOrder,
  ShippingChoice,
  SplitAmounts,
} from './order.ts'
export { orderToRows } from './rows.ts'
export { nameSplit, type SplitNaming } from './split-names.ts'
export type { SellerOrderState } from './states.ts'
export { orderWebhookTypes } from './webhook.ts'
export { cardOf, labelOf, lineToWire, receiptOf, reductionsOf } from './wire.ts'
