import { toWire } from '#platform/money'
import type { FenceCount } from '#shop/inventory'
import type { DropStatusWire, DropTermsWire } from './contract.ts'
import { type Drop, type DropFacts, stateOf } from './drop.ts'

export function termsToWire(drop: DropFacts): DropTermsWire {
  const wire = (amount: bigint) => toWire({ amount, currency: drop.currency })
  return {
    ...{ variantId: drop.variantId, price: wire(drop.price), usualPrice: wire(drop.usualPrice) },
    lowestPrice: drop.price < drop.lowestPrice ? wire(drop.lowestPrice) : null,
    ...{ quantity: drop.quantity, mostPerPerson: drop.mostPerPerson },
  }
}

export function statusToWire(drop: Drop, count: FenceCount | undefined, waiting: number): DropStatusWire {
  const { id, productId, turnSeconds, openedAt, announcedFor, endsAt, endedAt, endReason } = drop
  const over = endedAt !== null && endsAt !== null && endedAt < endsAt ? endedAt : (endsAt ?? endedAt)
  return {
    ...{ id, productId, turnSeconds, terms: termsToWire(drop), state: stateOf(drop), endReason },
    ...{ opensAt: (openedAt ?? announcedFor).toISOString(), endsAt: over?.toISOString() ?? null },
    ...{ left: count?.left ?? 0, held: count?.held ?? 0, sold: count?.sold ?? 0, waiting },
  }
}
