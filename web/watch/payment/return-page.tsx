import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { EmptyState } from '../../kit/empty-state.tsx'
import { BackIcon, CheckIcon } from '../../kit/icons.tsx'
import { placeOfPurchase, tellReturn } from './back.ts'

/** Where the provider leads back to. The purchase goes on where it began; when that page is gone, here is the way to it. */
export function ReturnPage({ cancelled }: { cancelled: boolean }) {
  const { t } = useLingui()
  const [heard, setHeard] = useState<boolean | null>(null)
  const place = placeOfPurchase()
  useEffect(() => {
    document.title = `${t`Payment`} · Souk`
  }, [t])
  useEffect(() => {
    void tellReturn().then((answer) => {
      setHeard(answer)
      // Nobody there: the page of the purchase takes up what it kept.
      if (!answer && place !== '/') location.replace(place)
    })
  }, [place])
  return (
    <main className="link-page">
      <EmptyState
        picture={cancelled ? <BackIcon /> : <CheckIcon />}
        title={cancelled ? <Trans>Nothing was paid</Trans> : <Trans>Back from the payment page</Trans>}
        action={
          <a className="btn btn-main" href={place}>
            <Trans>Go on to my order</Trans>
          </a>
        }
      >
        {heard ? (
          <Trans>Your order goes on in the tab you came from. You can close this one.</Trans>
        ) : (
          <Trans>Your order goes on where you left it.</Trans>
        )}
      </EmptyState>
    </main>
  )
}
