/** Decimals by ISO 4217 code. Pinned here, because a posted amount must mean the same for ever. */
export const minorUnitDigits: Readonly<Record<string, number>> = {
  AED: 2, AUD: 2, BDT: 2, BHD: 3, BRL: 2, CAD: 2, CHF: 2, CLF: 4, CLP: 0, CNY: 2, CZK: 2, DKK: 2, DZD: 2, EGP: 2, EUR: 2,
  GBP: 2, HKD: 2, HUF: 2, IDR: 2, ILS: 2, INR: 2, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KES: 2, KRW: 0, KWD: 3, LBP: 2, LYD: 3,
  MAD: 2, MXN: 2, MYR: 2, NGN: 2, NOK: 2, NZD: 2, OMR: 3, PHP: 2, PKR: 2, PLN: 2, QAR: 2, RON: 2, SAR: 2, SEK: 2, SGD: 2,
  SYP: 2, THB: 2, TND: 3, TRY: 2, TWD: 2, UAH: 2, USD: 2, VND: 0, YER: 2, ZAR: 2,
}
