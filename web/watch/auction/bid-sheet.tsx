import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { exponentOf, formatMoney, moneyParts } from '../../kit/money.ts'
import { Amount } from '../../kit/money.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { amountFrom, behindText, majorOf } from './amounts.ts'
import { LotLog } from './lot-log.tsx'
import { LotState } from './lot-state.tsx'
import type { Bidding } from './use-bid.ts'
import type { LotView } from './use-lot.ts'

interface BidSheetProps {
  view: LotView
  bidding: Bidding
  /** How far the picture is behind. */
  delaySeconds: number
  onClose: () => void
}

/** Everything about a lot: what it would cost in all, what a bid means, the own maximum, and every bid. */
export function BidSheet({ view, bidding, delaySeconds, onClose }: BidSheetProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const title = read(view.lot.title)
  const takesBids = view.now.state === 'open' || view.now.state === 'planned'
  return (
    <Sheet title={t`Bid on ${title}`} className="bid-sheet" onClose={onClose}>
      <div className="bid-scroll">
        <LotState view={view} />
        {view.you?.sells && (
          <p className="fine">
            <Trans>Whoever sells, presents or works for this shop does not bid on its lots.</Trans>
          </p>
        )}
        {takesBids && !view.you?.sells && <BidForm view={view} bidding={bidding} />}
        <LotFacts view={view} delaySeconds={delaySeconds} />
        <LotLog view={view} />
      </div>
    </Sheet>
  )
}

function BidForm({ view: { lot, now, you, leads }, bidding }: { view: LotView; bidding: Bidding }) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const { currency } = lot.startingBid
  const least = leads && you?.maximum ? { amount: String(BigInt(you.maximum.amount) + 1n), currency } : now.nextBid
  // Until something is typed, the field says what would do.
  const [typed, setText] = useState<string | null>(null)
  const text = typed ?? (leads ? '' : majorOf(now.nextBid, exponentOf(currency)))
  const [email, setEmail] = useState('')
  const amount = amountFrom(text, currency, exponentOf(currency))
  const { mark } = moneyParts(now.nextBid, { locale })
  const tooLow = amount !== null && BigInt(amount.amount) < BigInt(least.amount)
  const first = you !== null && !you.registered
  return (
    <form
      className="bid-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (amount && !tooLow && !bidding.busy) {
          void bidding.bid(amount, first ? { email: email || undefined } : undefined).then((taken) => {
            if (taken) setText(null)
          })
        }
      }}
    >
      <Field
        label={t`The highest you would pay, ${mark}`}
        inputMode="decimal"
        dir="ltr"
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tooLow ? t`At least ${formatMoney(least, { locale })}` : undefined}
        help={<Trans>We bid for you up to this, one step at a time, and tell nobody.</Trans>}
      />
      {first && (
        <Field
          label={t`E-mail, for the news of winning`}
          type="email"
          autoComplete="email"
          dir="ltr"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      )}
      {first && (
        <p className="fine">
          <Trans>A bid is binding: whoever wins, buys, at the price shown plus delivery.</Trans>{' '}
          <Plural value={lot.payMinutes} one="Who wins has # minute to pay." other="Who wins has # minutes to pay." />
        </p>
      )}
      {bidding.why && (
        <p className="field-why" role="alert">
          {bidding.why}
        </p>
      )}
      <Button kind="main" size="wide" type="submit" busy={bidding.busy} disabled={amount === null || tooLow}>
        {first ? <Trans>Confirm and bid</Trans> : leads ? <Trans>Raise my maximum</Trans> : <Trans>Place the bid</Trans>}
      </Button>
    </form>
  )
}

function LotFacts({ view: { lot, you }, delaySeconds }: { view: LotView; delaySeconds: number }) {
  const behind = behindText(delaySeconds)
  return (
    <ul className="lot-facts">
      {you?.maximum && (
        <li>
          <Trans>
            Your maximum: <Amount of={you.maximum} />
          </Trans>
        </li>
      )}
      {lot.reserve && (
        <li>
          <Trans>
            Reserve <Amount of={lot.reserve} />: below it, nothing is sold
          </Trans>
        </li>
      )}
      <li>
        <Trans>
          Delivery from <Amount of={lot.delivery} /> comes on top
        </Trans>
        {!lot.taxIncluded && (
          <>
            , <Trans>and tax</Trans>
          </>
        )}
      </li>
      <li>
        {lot.mode === 'soft-close' ? (
          <Plural
            value={lot.counterSeconds}
            one="A bid in the last 10 seconds leaves the others # second to answer"
            other="A bid in the last 10 seconds leaves the others # seconds to answer"
          />
        ) : (
          <Trans>Sudden death: the end stays where it is</Trans>
        )}
      </li>
      <li>
        {behind && (
          <>
            <Trans>Your picture is about {behind} s behind.</Trans>{' '}
          </>
        )}
        <Trans>Bids count in the order in which they reach the server, by its clock.</Trans>
      </li>
      <li>
        <Plural
          value={lot.returnDays}
          one="You buy from a trader: you may send it back within # day after it arrives, auction or not."
          other="You buy from a trader: you may send it back within # days after it arrives, auction or not."
        />
      </li>
    </ul>
  )
}
