import type { Money } from '../../kit/money.ts'
import type { Chosen } from './units-fields.tsx'

interface Refundable {
  total: Money
  refunded: Money
  deliveryWorth: Money
  lines: readonly { quantity: number }[]
  units: readonly { position: number; refunded: number; worth: Money }[]
}

/** What is left to give back, in minor units. */
export const leftOf = ({ total, refunded }: Refundable): bigint => BigInt(total.amount) - BigInt(refunded.amount)

/** What the chosen units and the delivery were worth, as the server reckons it. */
export function proposedSum(order: Refundable, chosen: readonly Chosen[], delivery: boolean): bigint {
  const units = chosen.reduce((sum, { position, quantity }) => {
    const index = order.units.findIndex((line) => line.position === position)
    const line = order.units[index]
    if (!line) return sum
    const upTo = (count: number): bigint => (BigInt(line.worth.amount) * BigInt(count)) / BigInt(order.lines[index]!.quantity)
    return sum + upTo(line.refunded + quantity) - upTo(line.refunded)
  }, 0n)
  const sum = units + (delivery ? BigInt(order.deliveryWorth.amount) : 0n)
  const left = leftOf(order)
  return sum < left ? sum : left
}
