import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { SellerOrder } from '../../api/desk-types.ts'
import { AlertIcon } from '../../kit/icons.tsx'
import { may, usePerson } from '../../shell/session.ts'

/** Above an order whose payment the buyer's bank holds, or has taken back. One that was decided for the shop needs no warning. */
export function DisputeNotice({ order: { dispute } }: { order: SellerOrder }) {
  const person = usePerson()
  if (dispute === null || dispute === 'won') return null
  return (
    <p className="notice notice-danger order-notice">
      <AlertIcon />
      <span>
        {dispute === 'lost' ? (
          <Trans>The buyer’s bank took this payment back.</Trans>
        ) : (
          <Trans>The buyer’s bank disputes this payment.</Trans>
        )}{' '}
        {may(person, 'disputes.answer') && (
          <Link to="/desk/disputes">
            <Trans>Disputes</Trans>
          </Link>
        )}
      </span>
    </p>
  )
}
