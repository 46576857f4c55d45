import type { Market } from '#markets'
import { fromUuid, type Id } from '#platform/ids'
import { type MoneyWire, toWire } from '#platform/money'
import type { VariantFacts } from '#shop/catalog'
import type { LogEntryWire, LotNowWire, LotWire, WinWire } from './contract.ts'
import { type Award, type LogEntry, type Lot, priceNow, reserveMet } from './lot.ts'
import { nextBid } from './rule.ts'

const inCurrency =
  (currency: string) =>
  (amount: bigint): MoneyWire =>
    toWire({ amount, currency })

export function nowToWire(lot: Lot): LotNowWire {
  const wire = inCurrency(lot.currency)
  const price = priceNow(lot)
  const planned = lot.state === 'planned'
  return {
    ...{ id: lot.id, state: lot.state, sequence: lot.sequence, price: price === null ? null : wire(price), bids: lot.bids },
    leader: planned ? null : lot.standing.leader,
    nextBid: wire(planned ? lot.startingBid : nextBid(lot, lot.standing)),
    bidders: lot.bidders,
    reserveMet: lot.reserve === null ? null : reserveMet(lot) && !planned,
    endsAt: lot.endsAt?.toISOString() ?? null,
    why: lot.why,
  }
}

export function lotToWire(lot: Lot, { product, variant }: VariantFacts, market: Market, showSlug: string | null): LotWire {
  const wire = inCurrency(lot.currency)
  return {
    ...{ id: lot.id, showId: fromUuid('shw', lot.occasion.id), productId: product.id, variantId: lot.variantId },
    ...{ title: product.title, variantTitle: variant.title, pictureUrl: variant.pictureUrl || product.pictureUrl },
    showSlug,
    ...{ startingBid: wire(lot.startingBid), reserve: lot.reserve === null ? null : wire(lot.reserve) },
    ladder: lot.ladder.map(({ from, step }) => ({ from: from.toString(), step: step.toString() })),
    ...{ mode: lot.mode, durationSeconds: lot.durationSeconds, counterSeconds: lot.counterSeconds },
    ...{ delivery: wire(lot.delivery), taxIncluded: market.tax.included, payMinutes: lot.payMinutes, ifUnpaid: lot.ifUnpaid },
    ...{ returnDays: returnDaysIn(market), openedAt: lot.openedAt?.toISOString() ?? null, now: nowToWire(lot) },
  }
}

/** In the European Union nobody has less than fourteen days, online auctions by traders included. */
const union = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '))
const UNION_DAYS = 14

export const returnDaysIn = ({ country, returnWindowDays }: Pick<Market, 'country' | 'returnWindowDays'>): number =>
  union.has(country) ? Math.max(UNION_DAYS, returnWindowDays) : returnWindowDays

export function entryToWire(entry: LogEntry, currency: string): LogEntryWire {
  const wire = inCurrency(currency)
  const { sequence, kind, number, maximum, price, leader, endsAt, at, refers, reason, voided } = entry
  // Before the opening there is no price, and nobody is told what others would pay.
  const isSaid = kind === 'bid' && price !== null && leader !== number
  return {
    ...{ sequence, kind, number, leader, refers, reason, voided, at: at.toISOString(), endsAt: endsAt?.toISOString() ?? null },
    amount: isSaid && maximum !== null ? wire(maximum) : null,
    price: price === null ? null : wire(price),
  }
}

export const winToWire = (award: Award, currency: string, viewerId: Id<'vwr'> | null): WinWire => ({
  holdId: award.viewerId === viewerId ? award.holdId : null,
  ...{ price: toWire({ amount: award.price, currency }), payUntil: award.payUntil!.toISOString() },
  ...{ paid: award.state === 'paid', secondChance: award.attempt > 1 },
})
