/** Money: whole minor units and an ISO 4217 code. No floating point, no implied two decimals. */
export {
  add,
  allocate,
  currencySchema,
  exponentOf,
  fractionOf,
  fromWire,
  type Money,
  type MoneyWire,
  money,
  moneySchema,
  type Rounding,
  rateOf,
  toWire,
} from './money.ts'
export { decimalOf, moneyText } from './text.ts'
