/** Splits: the pure rules of who gets what. No database, no clock. */

export { parties } from './contract.ts'
export { type BasketInput, type BasketQuote, quoteBasket, quoteSale, type SalePolicy, type SaleQuote } from './quote-sale.ts'
export {
  AGENCY_CAP_BASIS_POINTS,
  CREATOR_FLOOR_BASIS_POINTS,
  DEFAULT_CREATOR_BASIS_POINTS,
  quoteTip,
  type TipInput,
  type TipQuote,
} from './quote-tip.ts'
export { addSplits, type FeeSchedule, type Party, type SplitPart, totalOf } from './split.ts'
