import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { Quote } from '../../api/types.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { CloseIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { Purchase } from './purchase.ts'

type Answer = Quote['coupons'][number]

/** A code: typed, tried at once, and told why when it does nothing. */
export function Coupons({ purchase }: { purchase: Purchase }) {
  const { t } = useLingui()
  const { coupons, quote, paying } = useStore(purchase.view)
  const [open, setOpen] = useState(false)
  const words = useCouponWords()
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('code') as HTMLInputElement
    const code = field.value.trim().toUpperCase()
    if (code && !coupons.includes(code)) purchase.setCoupons([...coupons, code])
    setOpen(false)
  }
  return (
    <div className="coupons">
      {coupons.map((code) => {
        const answer = quote?.coupons.find((each) => each.code === code)
        return (
          <p key={code} className={answer?.refusal ? 'coupon is-refused' : 'coupon'} role="status">
            <b className="num" dir="ltr">
              {code}
            </b>
            {/* What it takes off stands among the sums. */}
            <span className={answer && !answer.refusal ? 'sr-only' : undefined}>{answer ? words(answer) : <Trans>Trying it…</Trans>}</span>
            <IconButton
              icon={CloseIcon}
              label={t`Remove ${code}`}
              disabled={paying}
              onClick={() => purchase.setCoupons(coupons.filter((each) => each !== code))}
            />
          </p>
        )
      })}
      {open ? (
        <form className="coupon-form" onSubmit={add}>
          <Field label={t`Code`} name="code" dir="ltr" autoComplete="off" autoCapitalize="characters" maxLength={30} disabled={paying} />
          <Button type="submit" kind="quiet" disabled={paying}>
            <Trans>Use the code</Trans>
          </Button>
        </form>
      ) : (
        <button type="button" className="who-more" onClick={() => setOpen(true)}>
          {coupons.length > 0 ? <Trans>Another code</Trans> : <Trans>I have a code</Trans>}
        </button>
      )}
    </div>
  )
}

function useCouponWords(): (answer: Answer) => string {
  const { t } = useLingui()
  const { locale } = useLanguage()
  return ({ refusal, amount, missing }) => {
    const off = formatMoney(amount, { locale })
    const more = missing ? formatMoney(missing, { locale }) : ''
    switch (refusal) {
      case null:
        return t`takes off ${off}`
      case 'unknown':
        return t`Nobody knows this code here.`
      case 'try-later':
        return t`Too many wrong codes were tried. Try this one again in some minutes.`
      case 'not-yet':
        return t`This code is not valid yet.`
      case 'over':
        return t`This code is over.`
      case 'used-up':
        return t`This code was used as often as it may be.`
      case 'person-limit':
        return t`You have used this code as often as one person may.`
      case 'first-order-only':
        return t`This code is for a first order.`
      case 'other-market':
        return t`This code is for another market.`
      case 'no-product':
        return t`This code is for other products.`
      case 'deals-only':
        return t`What you have here is an offer already: no code lowers it further.`
      case 'minimum':
        return t`This code begins at a larger sum: ${more} more.`
      case 'not-combined':
        return t`Another code takes off more, and the two do not go together.`
      case 'nothing-left':
        return t`There is nothing left to take off.`
    }
  }
}
