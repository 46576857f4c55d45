import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Show } from '../../../api/types.ts'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Field, SelectField, TextAreaField } from '../../../kit/field.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { formatMoney } from '../../../kit/money.ts'
import { DialogFoot } from '../dialog-foot.tsx'
import { majorText } from '../offer-draft.ts'
import { type LotDraft, type LotFault, ladderText, lotFrom, ONE_OFF } from './lot-draft.ts'
import { OneOffFields } from './one-off-fields.tsx'
import { lotDefaultsQuery, type useLotActs } from './use-lots.ts'

interface LotDialogProps {
  show: Show
  plan: ReturnType<typeof useLotActs>['plan']
  isOpen: boolean
  onClose: () => void
}

/** Prepares a lot: one piece is set aside until it is sold or taken back. */
export function LotDialog({ show, plan, isOpen, onClose }: LotDialogProps) {
  return (
    <Dialog title={<Trans>Prepare a lot</Trans>} isOpen={isOpen} onClose={onClose}>
      {isOpen && <LotForm show={show} plan={plan} onClose={onClose} />}
    </Dialog>
  )
}

function LotForm({ show, plan, onClose }: Omit<LotDialogProps, 'isOpen'>) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const { data: defaults } = useQuery(lotDefaultsQuery(show.id))
  const [draft, setDraft] = useState<Omit<LotDraft, 'ladder'> & { ladder: string | null }>(() => ({
    title: { en: '', ar: '' },
    ...{
      variantId: freeOf(show)[0]?.variant.id ?? ONE_OFF,
      startingBid: '10',
      reserve: '',
      seconds: '60',
      mode: 'soft-close',
      counterSeconds: '10',
    },
    ...{ payMinutes: '30', ifUnpaid: 'offer-next', ladder: null },
  }))
  const [picture, setPicture] = useState<File | null>(null)
  if (!defaults) return <p role="status">{t`Looking at the market`}</p>
  const { currency } = defaults
  const ladder = draft.ladder ?? ladderText(defaults.ladder, majorText, currency)
  const { request, fault } = lotFrom({ ...draft, ladder }, currency)
  const change = (next: Partial<LotDraft>): void => setDraft({ ...draft, ...next })
  return (
    <form
      className="offer-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (request && !plan.isPending) plan.mutate({ wish: request, picture: request.oneOff ? picture : null }, { onSuccess: onClose })
      }}
    >
      <WhichOne show={show} draft={draft} onChange={change} />
      {draft.variantId === ONE_OFF && <OneOffFields title={draft.title} onTitle={(title) => change({ title })} onPicture={setPicture} />}
      <Amounts draft={draft} fault={fault} currency={currency} onChange={change} />
      <Times draft={draft} onChange={change} />
      <TextAreaField
        label={t`Steps, ${currency}: from a price on, the next bid is higher by`}
        dir="ltr"
        rows={4}
        value={ladder}
        error={fault === 'ladder' ? t`A line each, “from: step”. They begin at 0, rise, and never shrink.` : undefined}
        onChange={(event) => change({ ladder: event.target.value })}
      />
      <p className="field-help">
        <Trans>
          Said before anybody bids: delivery from {formatMoney(defaults.delivery, { locale })}, and {defaults.returnDays} days to send it
          back.
        </Trans>
      </p>
      <DialogFoot error={plan.error} busy={plan.isPending} disabled={fault !== null} onClose={onClose}>
        <Trans>Prepare the lot</Trans>
      </DialogFoot>
    </form>
  )
}

const freeOf = (show: Show) =>
  show.lineup.flatMap(({ product }) => product.variants.filter(({ available }) => available > 0).map((variant) => ({ product, variant })))

interface PartProps {
  draft: Omit<LotDraft, 'ladder'>
  onChange: (next: Partial<LotDraft>) => void
}

function WhichOne({ show, draft, onChange }: PartProps & { show: Show }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const options = freeOf(show).map(({ product, variant: { id, title, available } }) => {
    const name = product.variants.length > 1 ? `${read(product.title)} · ${read(title)}` : read(product.title)
    return { id, words: t`${name}: ${available} free` }
  })
  return (
    <SelectField label={t`Which one`} value={draft.variantId} onChange={(event) => onChange({ variantId: event.target.value })}>
      {options.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
      <option value={ONE_OFF}>{t`A piece that is not in the catalogue…`}</option>
    </SelectField>
  )
}

function Amounts({ draft, fault, currency, onChange }: PartProps & { fault: LotFault; currency: string }) {
  const { t } = useLingui()
  return (
    <div className="lot-figures">
      <Field
        label={t`Starting bid, ${currency}`}
        inputMode="decimal"
        dir="ltr"
        value={draft.startingBid}
        error={fault === 'starting' ? t`Write an amount above nothing` : undefined}
        onChange={(event) => onChange({ startingBid: event.target.value })}
      />
      <Field
        label={t`Reserve, if any: everybody sees it`}
        inputMode="decimal"
        dir="ltr"
        value={draft.reserve}
        error={fault === 'reserve' ? t`Not below the starting bid` : undefined}
        onChange={(event) => onChange({ reserve: event.target.value })}
      />
      <SelectField
        label={t`If the winner does not pay`}
        value={draft.ifUnpaid}
        onChange={(event) => onChange({ ifUnpaid: event.target.value === 'unsold' ? 'unsold' : 'offer-next' })}
      >
        <option value="offer-next">{t`Offer it to the next bidder`}</option>
        <option value="unsold">{t`Put it back on sale`}</option>
      </SelectField>
    </div>
  )
}

function Times({ draft, onChange }: PartProps) {
  const { t } = useLingui()
  return (
    <div className="lot-figures">
      <SelectField label={t`Bidding runs for`} value={draft.seconds} onChange={(event) => onChange({ seconds: event.target.value })}>
        {[15, 30, 60, 120, 300, 600].map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds < 60 ? t`${seconds} s` : t`${seconds / 60} min`}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t`A bid in the last 10 seconds`}
        value={draft.mode === 'sudden-death' ? 'none' : draft.counterSeconds}
        onChange={({ target: { value } }) =>
          onChange(value === 'none' ? { mode: 'sudden-death' } : { mode: 'soft-close', counterSeconds: value })
        }
      >
        {[5, 10, 15, 30].map((seconds) => (
          <option key={seconds} value={seconds}>
            {t`leaves ${seconds} s to answer`}
          </option>
        ))}
        <option value="none">{t`changes nothing: sudden death`}</option>
      </SelectField>
      <SelectField label={t`Time to pay`} value={draft.payMinutes} onChange={(event) => onChange({ payMinutes: event.target.value })}>
        {[10, 30, 60, 720, 1440, 2880].map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes < 60 ? t`${minutes} min` : t`${minutes / 60} h`}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
