import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { moneyFrom } from '../../kit/minor-units.ts'
import { useOrderAct } from './order-queries.ts'
import type { refundReasons } from './reason-words.ts'
import { leftOf, proposedSum } from './refund-sum.ts'
import type { Chosen } from './units-fields.tsx'

export interface RefundDraft {
  readonly chosen: Chosen[]
  readonly delivery: boolean
  readonly restock: boolean
  /** As typed; null while the proposed amount stands. */
  readonly typed: string | null
  readonly reasonCode: (typeof refundReasons)[number]
  readonly note: string
}

/** What is chosen to be given back, what that comes to, and the way to send it. */
export function useRefund(order: SellerOrder) {
  const { t } = useLingui()
  const { currency } = order.total
  const [key] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState<RefundDraft>({
    chosen: [],
    delivery: false,
    restock: true,
    typed: null,
    reasonCode: 'returned',
    note: '',
  })
  const { chosen, delivery, typed } = draft
  const left = leftOf(order)
  const proposed = proposedSum(order, chosen, delivery)
  const isFree = typed !== null && typed.trim() !== ''
  const amount = isFree ? BigInt(moneyFrom(typed, currency)?.amount ?? '0') : proposed
  const shipped = chosen.some(({ position }) => order.units.some((line) => line.position === position && line.shipped > line.returned))
  const costNothing = BigInt(order.total.amount) === 0n
  const mayChoose = (index: number): number => {
    const units = order.units[index]!
    return costNothing ? units.shipped - units.returned : order.lines[index]!.quantity - units.refunded
  }
  const done = costNothing
    ? t`The goods are on the shelf again.`
    : t`The refund is under way. The buyer has a letter when the money is back.`
  const send = useOrderAct(order.id, done, () => {
    const { reasonCode, note, restock } = draft
    const body = {
      ...{
        key,
        reasonCode,
        lines: chosen,
        delivery,
        restock: costNothing || (restock && shipped),
        amount: { amount: amount.toString(), currency },
      },
      ...(note.trim() ? { note: note.trim() } : {}),
    }
    return answered(api.POST('/api/seller-orders/{id}/refunds', { params: { path: { id: order.id } }, body }))
  })
  const change = (next: Partial<RefundDraft>): void => setDraft({ ...draft, ...next })
  return { draft, change, amount, proposed, left, shipped, costNothing, mayChoose, tooMuch: amount > left, send }
}
