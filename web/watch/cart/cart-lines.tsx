import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CartLine } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount, Figure } from '../../kit/money.tsx'
import { Stepper } from '../buy/options.tsx'
import { Thumb } from '../page/pin-card.tsx'
import { putLine, removeLine } from './cart-store.ts'

/** Lines of one brand under its name. */
export function CartLines({ lines, busy }: { lines: readonly CartLine[]; busy: boolean }) {
  const { read } = useLanguage()
  return [...Map.groupBy(lines, ({ brand }) => brand.id)].map(([id, own]) => (
    <section key={id} className="cart-brand">
      <h2>
        <bdi>{read(own[0]!.brand.name)}</bdi>
      </h2>
      <ul>
        {own.map((line) => (
          <Line key={line.variantId} line={line} busy={busy} />
        ))}
      </ul>
    </section>
  ))
}

function Line({ line, busy }: { line: CartLine; busy: boolean }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { variantId, quantity, savedForLater } = line
  const title = read(line.product.title)
  const variant = read(line.variantTitle)
  return (
    <li className={line.state === 'ready' || line.state === 'fewer' ? 'cart-line' : 'cart-line is-out'} data-variant={variantId}>
      <Thumb url={line.pictureUrl} />
      <div className="cart-words">
        <a href={`/products/${line.product.slug}`}>
          <bdi>{title}</bdi>
        </a>
        {variant !== title && (
          <small>
            <bdi>{variant}</bdi>
          </small>
        )}
        <LineNote line={line} />
        <div className="cart-acts">
          {!savedForLater && (
            <Stepper
              quantity={quantity}
              most={Math.min(100, Math.max(line.available, quantity))}
              disabled={busy}
              onChange={(next) => void putLine({ variantId, quantity: next })}
            />
          )}
          <button
            type="button"
            className="cart-act"
            disabled={busy}
            onClick={() => void putLine({ variantId, quantity, savedForLater: !savedForLater })}
          >
            {savedForLater ? <Trans>Into the cart</Trans> : <Trans>Save for later</Trans>}
          </button>
          <button
            type="button"
            className="cart-act"
            disabled={busy}
            aria-label={t`Remove ${title}`}
            onClick={() => void removeLine(variantId)}
          >
            <Trans>Remove</Trans>
          </button>
        </div>
      </div>
      {line.unitPrice && <Amount of={{ ...line.unitPrice, amount: (BigInt(line.unitPrice.amount) * BigInt(quantity)).toString() }} short />}
    </li>
  )
}

/** What changed since it was put in, in words. */
function LineNote({ line }: { line: CartLine }) {
  const { available, state, priceBefore, unitPrice } = line
  const dearer = priceBefore && unitPrice && BigInt(unitPrice.amount) > BigInt(priceBefore.amount)
  return (
    <>
      {state === 'not-sold' && (
        <Note>
          <Trans>Not sold here any more</Trans>
        </Note>
      )}
      {state === 'sold-out' && (
        <Note>
          <Trans>Sold out</Trans>
        </Note>
      )}
      {state === 'fewer' && (
        <Note>
          <Plural value={available} one="Only # is left" other="Only # are left" />
        </Note>
      )}
      {priceBefore && (
        <Note>
          {dearer ? (
            <Trans>
              Costs more now: it was <Figure of={priceBefore} />
            </Trans>
          ) : (
            <Trans>
              Costs less now: it was <Figure of={priceBefore} />
            </Trans>
          )}
        </Note>
      )}
    </>
  )
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <p className="cart-note">
      <AlertIcon />
      <span>{children}</span>
    </p>
  )
}

export function SavedForLater({ lines, busy }: { lines: readonly CartLine[]; busy: boolean }) {
  if (lines.length === 0) return null
  return (
    <div className="cart-later">
      <h2 className="cart-later-title">
        <Trans>Saved for later</Trans>
      </h2>
      <CartLines lines={lines} busy={busy} />
    </div>
  )
}

export function ToCheckout({ disabled, onClick }: { disabled: boolean; onClick: () => void }) {
  return (
    <Button kind="main" size="wide" disabled={disabled} onClick={onClick}>
      <Trans>Keep it all and pay</Trans>
    </Button>
  )
}
