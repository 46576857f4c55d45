import { Trans } from '@lingui/react/macro'
import type { Refusal } from '../../api/refusal.ts'
import { ageAddress } from '../age/to-age.ts'

/** Where a purchase was refused for want of a proof of age: the way to give one, and back to this sheet. Nothing for any other refusal. */
export function ProveAge({ refusal, productId }: { refusal: Refusal; productId: string | null }) {
  const { pathname, search } = location
  const back = productId !== null && pathname.startsWith('/shows/') ? `${pathname}?buy=${encodeURIComponent(productId)}` : pathname + search
  const page = ageAddress(refusal, back)
  if (page === null) return null
  return (
    <a className="btn btn-quiet" href={page}>
      <Trans>Show your age</Trans>
    </a>
  )
}
