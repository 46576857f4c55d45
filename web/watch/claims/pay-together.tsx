import { Plural } from '@lingui/react/macro'
import type { MyClaim } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { Amount } from '../../kit/money.tsx'
import { payable } from './claims-basket.ts'

/** One order and one delivery for all claims that are kept, with what their goods come to. */
export function PayTogether({ claims, onPay }: { claims: readonly MyClaim[]; onPay: () => void }) {
  const ready = claims.filter((claim) => payable([claim]).length > 0)
  const [first] = ready
  if (!first) return null
  const amount = ready.reduce((sum, { price, place }) => sum + BigInt(price.amount) * BigInt(place.quantity), 0n).toString()
  return (
    <div className="claims-pay">
      <Amount of={{ amount, currency: first.price.currency }} />
      <Button kind="main" onClick={onPay}>
        <Plural value={ready.length} one="Pay for the claim" other="Pay for all # together" />
      </Button>
    </div>
  )
}
