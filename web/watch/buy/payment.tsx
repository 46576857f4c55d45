import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useCallback, useEffect, useRef } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import type { SavedCard } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { AlertIcon, LockIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { usePaymentForm } from '../payment/form.ts'
import { AcceptanceNote } from './acceptance.tsx'
import type { CardFields } from './card-fields.ts'
import { missingFields } from './draft.ts'
import { NewsBox } from './news-wish.tsx'
import { ProveAge } from './prove-age.tsx'
import type { Purchase } from './purchase.ts'

const ProviderPageNote = lazy(async () => ({ default: (await import('../payment/provider-page-step.tsx')).ProviderPageNote }))
const ProviderPageStep = lazy(async () => ({ default: (await import('../payment/provider-page-step.tsx')).ProviderPageStep }))

/** The provider's own card fields, in a frame of its own; a word where the card is typed on the provider's page. */
export function CardFrame({ cards, onTyping }: { cards: CardFields; onTyping: () => void }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const frame = useRef<HTMLIFrameElement>(null)
  const height = useStore(cards.height)
  const form = usePaymentForm()
  useEffect(() => (form === 'frame' && frame.current ? cards.attach(frame.current) : undefined), [cards, form])
  // Of what is typed in the provider's frame nothing is known here, but that somebody went there.
  useEffect(() => {
    const look = (): void => {
      if (frame.current && document.activeElement === frame.current) onTyping()
    }
    addEventListener('blur', look)
    return () => removeEventListener('blur', look)
  }, [onTyping])
  if (form === null) return <div className="card-frame" style={{ blockSize: height }} />
  if (form === 'page')
    return (
      <Suspense>
        <ProviderPageNote />
      </Suspense>
    )
  return (
    <iframe
      ref={frame}
      className="card-frame"
      src={`/sandbox/card?lang=${language}&theme=video`}
      title={t`Card details`}
      style={{ blockSize: height }}
    />
  )
}

/** What the provider asks of the buyer before the order stands: on its own page, or the bank's question in a frame. */
export function BankStep({ checkout, actionUrl }: { checkout: Purchase; actionUrl: string }) {
  const onReturned = useCallback(() => checkout.bankAnswered(), [checkout])
  if (new URL(actionUrl, location.origin).origin === location.origin) return <BankFrame checkout={checkout} actionUrl={actionUrl} />
  return (
    <Suspense>
      <ProviderPageStep actionUrl={actionUrl} onReturned={onReturned} />
    </Suspense>
  )
}

/** The bank's own question (3-D Secure). Whatever is answered there, the order is asked for again. */
function BankFrame({ checkout, actionUrl }: { checkout: Purchase; actionUrl: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const frame = useRef<HTMLIFrameElement>(null)
  const address = new URL(actionUrl, location.origin)
  address.searchParams.set('lang', language)
  address.searchParams.set('theme', 'video')
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.current?.contentWindow) return
      const { data } = event
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'souk-sandbox-challenge') checkout.bankAnswered()
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [checkout])
  return (
    <div className="bank">
      <p>
        <Trans>Your bank wants to be sure that it is you. The product stays kept for you.</Trans>
      </p>
      <iframe ref={frame} className="bank-frame" src={address.href} title={t`Your bank’s confirmation`} />
    </div>
  )
}

/** The one main act, with the full sum on it, and above it the reason when the last try was refused. */
export function PayFooter({ checkout, cards, kept }: { checkout: Purchase; cards: CardFields; kept: boolean }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { quote, paying, refusal, draft, form, saved, cardId } = useStore(checkout.view)
  const card = saved?.find(({ id }) => id === cardId)
  const addressed = missingFields(draft, form).length === 0
  const ready = kept && quote !== null
  return (
    <div className="pay-footer">
      {refusal && (
        <p className="pay-refused" role="alert">
          <AlertIcon />
          <span>{t(problemWords(refusal))}</span>
          <ProveAge refusal={refusal} productId={null} />
        </p>
      )}
      {addressed && <NewsBox disabled={paying} />}
      {addressed && <AcceptanceNote />}
      {addressed ? (
        <Button
          kind="main"
          size="wide"
          icon={LockIcon}
          busy={paying}
          disabled={!ready && !paying}
          onClick={() => void checkout.pay(cards, language)}
        >
          {paying ? (
            <Trans>Asking your bank…</Trans>
          ) : quote ? (
            <span>
              <Trans>Order and pay</Trans> <Amount of={quote.total} />
              {card && BigInt(quote.total.amount) > 0n && <PayingCard card={card} />}
            </span>
          ) : (
            <Trans>Order and pay</Trans>
          )}
        </Button>
      ) : (
        <Button kind="main" size="wide" onClick={() => checkout.go('address')}>
          <Trans>Add the address</Trans>
        </Button>
      )}
    </div>
  )
}

/** Which of the kept cards pays, on the button that has it pay. */
function PayingCard({ card: { brand, last4 } }: { card: SavedCard }) {
  return (
    <small className="pay-card">
      {' '}
      <Trans>
        with{' '}
        <bdi dir="ltr">
          {brand} •••• {last4}
        </bdi>
      </Trans>
    </small>
  )
}
