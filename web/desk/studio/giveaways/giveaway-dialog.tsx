import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Show } from '../../../api/types.ts'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Field, SelectField } from '../../../kit/field.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { DialogFoot } from '../dialog-foot.tsx'
import type { useGiveawayActs } from './use-giveaways.ts'

interface GiveawayDialogProps {
  show: Show
  plan: ReturnType<typeof useGiveawayActs>['plan']
  isOpen: boolean
  onClose: () => void
}

const MOST_WINNERS = 100

/** Prepares a giveaway: the prizes are set aside, and the seed of the draw is fixed. */
export function GiveawayDialog({ show, plan, isOpen, onClose }: GiveawayDialogProps) {
  return (
    <Dialog title={<Trans>Prepare a giveaway</Trans>} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Form show={show} plan={plan} onClose={onClose} />}
    </Dialog>
  )
}

interface Draft {
  variantId: string
  winners: string
  seconds: string
  who: string
  where: string
}

function Form({ show, plan, onClose }: Omit<GiveawayDialogProps, 'isOpen'>) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const variants = show.lineup.flatMap(({ product }) =>
    product.variants
      .filter(({ available }) => available > 0)
      .map(({ id, title, available }) => ({
        ...{ id, available },
        name: product.variants.length > 1 ? `${read(product.title)} · ${read(title)}` : read(product.title),
      })),
  )
  const [draft, setDraft] = useState<Draft>({
    variantId: variants[0]?.id ?? '',
    winners: '1',
    seconds: '300',
    who: 'all',
    where: 'anywhere',
  })
  const winners = Number(draft.winners)
  const isFine = Number.isInteger(winners) && winners >= 1 && winners <= MOST_WINNERS
  const change = (next: Partial<Draft>): void => setDraft({ ...draft, ...next })
  const send = (): void => {
    if (!isFine || plan.isPending) return
    const { variantId, seconds, who, where } = draft
    const wish = { variantId, winners, seconds: Number(seconds), followersOnly: who === 'followers', openElsewhere: where === 'anywhere' }
    plan.mutate(wish, { onSuccess: onClose })
  }
  return (
    <form
      className="offer-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <SelectField label={t`Prize`} value={draft.variantId} onChange={(event) => change({ variantId: event.target.value })}>
        {variants.map(({ id, name, available }) => (
          <option key={id} value={id}>
            {t`${name}: ${available} free`}
          </option>
        ))}
      </SelectField>
      <Choices draft={draft} isFine={isFine} onChange={change} />
      <p className="field-help">
        <Trans>
          Entering is free and needs no purchase. You pay the delivery. Who does not claim within 48 hours is followed by the next of the
          draw.
        </Trans>
      </p>
      <DialogFoot error={plan.error} busy={plan.isPending} disabled={!isFine} onClose={onClose}>
        <Trans>Prepare the giveaway</Trans>
      </DialogFoot>
    </form>
  )
}

function Choices({ draft, isFine, onChange }: { draft: Draft; isFine: boolean; onChange: (next: Partial<Draft>) => void }) {
  const { t } = useLingui()
  return (
    <div className="lot-figures giveaway-choices">
      <Field
        label={t`Winners`}
        type="number"
        min={1}
        max={MOST_WINNERS}
        value={draft.winners}
        error={isFine ? undefined : t`From 1 to 100`}
        onChange={(event) => onChange({ winners: event.target.value })}
      />
      <SelectField label={t`Takes entries for`} value={draft.seconds} onChange={(event) => onChange({ seconds: event.target.value })}>
        {[60, 300, 900, 3600].map((seconds) => (
          <option key={seconds} value={seconds}>
            {t`${seconds / 60} min`}
          </option>
        ))}
      </SelectField>
      <SelectField label={t`Who may enter`} value={draft.who} onChange={(event) => onChange({ who: event.target.value })}>
        <option value="all">{t`Everybody of 18 or older`}</option>
        <option value="followers">{t`Followers, 18 or older`}</option>
      </SelectField>
      <SelectField label={t`Where it is entered`} value={draft.where} onChange={(event) => onChange({ where: event.target.value })}>
        <option value="anywhere">{t`In the show, and on its own page`}</option>
        <option value="show">{t`In the show alone`}</option>
      </SelectField>
    </div>
  )
}
