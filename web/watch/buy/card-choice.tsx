import { Trans, useLingui } from '@lingui/react/macro'
import type { SavedCard } from '../../api/types.ts'
import { cardUntil } from '../../kit/card-until.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { CardFields } from './card-fields.ts'
import { CardFrame } from './payment.tsx'
import type { Purchase } from './purchase.ts'

/** A card that the person keeps, or another one that is typed; that may be kept too, if they say so. */
export function CardChoice({ checkout, cards }: { checkout: Purchase; cards: CardFields }) {
  const { t } = useLingui()
  const { saved, cardId, paying } = useStore(checkout.view)
  return (
    <>
      {saved && saved.length > 0 && (
        <fieldset className="group" disabled={paying} aria-label={t`Card`}>
          {saved.map((card) => (
            <Kept key={card.id} card={card} chosen={card.id === cardId} onChoose={() => checkout.payWith(card.id)} />
          ))}
          <label className="pick">
            <input type="radio" name="card" className="radio" checked={cardId === null} onChange={() => checkout.payWith(null)} />
            <span className="pick-words">{t`Another card`}</span>
          </label>
        </fieldset>
      )}
      {cardId === null && (
        <>
          <CardFrame cards={cards} onTyping={() => checkout.typesCard()} />
          {saved && <KeepCard checkout={checkout} />}
        </>
      )}
    </>
  )
}

function Kept({ card: { brand, last4, expiryMonth, expiryYear, expired }, chosen, onChoose }: KeptProps) {
  const until = cardUntil({ expiryMonth, expiryYear })
  return (
    <label className="pick">
      <input type="radio" name="card" className="radio" checked={chosen} disabled={expired} onChange={onChoose} />
      <span className="pick-words">
        <bdi dir="ltr">
          {brand} •••• {last4}
        </bdi>
      </span>
      <span className="pick-when">
        {expired ? (
          <Trans>Expired</Trans>
        ) : (
          <Trans>
            until <bdi dir="ltr">{until}</bdi>
          </Trans>
        )}
      </span>
    </label>
  )
}

interface KeptProps {
  card: SavedCard
  chosen: boolean
  onChoose: () => void
}

function KeepCard({ checkout }: { checkout: Purchase }) {
  const { t } = useLingui()
  const { keepCard, paying } = useStore(checkout.view)
  return (
    <label className="pay-tick keep-card">
      <input type="checkbox" checked={keepCard} disabled={paying} onChange={(event) => checkout.setKeepCard(event.target.checked)} />
      <span>
        {t`Keep this card for next time`}
        <small>{t`The payment provider keeps it, Souk never sees its number. You can remove it in your account at any time.`}</small>
      </span>
    </label>
  )
}
