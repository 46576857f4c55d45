import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { LineupItem } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import { Amount } from '../../kit/money.tsx'
import { DialogFoot } from './dialog-foot.tsx'
import { type DraftFault, draftFor, faultOf, majorText, type OfferDraft, type OfferProposal } from './offer-draft.ts'
import { OfferFigures } from './offer-figures.tsx'
import { proposalsQuery, useOpenOffer } from './use-offer-desk.ts'

interface OfferDialogProps {
  showId: string
  /** The product to offer; null while the dialog is closed. */
  item: LineupItem | null
  onClose: () => void
}

/** An offer in two taps: everything is filled in, and everything can be changed. */
export function OfferDialog({ showId, item, onClose }: OfferDialogProps) {
  const { read } = useLanguage()
  const name = item ? read(item.product.title) : ''
  return (
    <Dialog title={<Trans>Live offer: {name}</Trans>} isOpen={item !== null} onClose={onClose}>
      {item && <Proposals showId={showId} item={item} onClose={onClose} />}
    </Dialog>
  )
}

function Proposals({ showId, item, onClose }: { showId: string; item: LineupItem; onClose: () => void }) {
  const { t } = useLingui()
  const { data, error } = useQuery(proposalsQuery(showId, item.id))
  if (error) return <p role="alert">{t(problemWords(asRefusal(error)))}</p>
  if (!data) return <p role="status">{t`Looking at prices and stock`}</p>
  const best = data.items.toSorted((a, b) => b.available - a.available)[0]
  if (!best || best.available === 0) return <p>{t`Nothing of this product is free to be set aside.`}</p>
  return <OfferForm showId={showId} item={item} proposals={data.items} first={best} onClose={onClose} />
}

interface FormProps {
  showId: string
  item: LineupItem
  proposals: OfferProposal[]
  first: OfferProposal
  onClose: () => void
}

function OfferForm({ showId, item, proposals, first, onClose }: FormProps) {
  const [draft, setDraft] = useState<OfferDraft>(() => draftFor(first))
  const open = useOpenOffer(showId, item.id, onClose)
  const proposal = proposals.find(({ variantId }) => variantId === draft.variantId) ?? first
  const fault = faultOf(draft, proposal)
  const change = (next: Partial<OfferDraft>): void => setDraft({ ...draft, ...next })
  return (
    <form
      className="offer-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!fault && !open.isPending) open.mutate({ draft, proposal })
      }}
    >
      {proposals.length > 1 && (
        <VariantField item={item} proposals={proposals} draft={draft} onChoose={(next) => setDraft(draftFor(next))} />
      )}
      <PriceField proposal={proposal} draft={draft} fault={fault} onChange={(price) => change({ price })} />
      <div className="offer-figures">
        <OfferFigures available={proposal.available} draft={draft} fault={fault} onChange={change} />
      </div>
      <DialogFoot error={open.error} icon={TagIcon} busy={open.isPending} disabled={fault !== null} onClose={onClose}>
        <Trans>Open the offer</Trans>
      </DialogFoot>
    </form>
  )
}

interface PartProps {
  proposal: OfferProposal
  draft: OfferDraft
  fault: DraftFault
}

function VariantField({
  item,
  proposals,
  draft,
  onChoose,
}: Pick<FormProps, 'item' | 'proposals'> & { draft: OfferDraft; onChoose: (proposal: OfferProposal) => void }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const nameOf = (id: string): string => {
    const variant = item.product.variants.find((each) => each.id === id)
    return variant ? read(variant.title) : ''
  }
  return (
    <SelectField
      label={t`Which one`}
      value={draft.variantId}
      onChange={(event) => {
        const next = proposals.find(({ variantId }) => variantId === event.target.value)
        if (next) onChoose(next)
      }}
    >
      {proposals.map(({ variantId, available }) => (
        <option key={variantId} value={variantId} disabled={available === 0}>
          {t`${nameOf(variantId)}: ${available} free`}
        </option>
      ))}
    </SelectField>
  )
}

function PriceField({ proposal, draft, fault, onChange }: PartProps & { onChange: (price: string) => void }) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const { usualPrice, lowestPrice, prices } = proposal
  const usual = formatMoney(usualPrice, { locale })
  const lowest = formatMoney(lowestPrice, { locale })
  return (
    <div>
      <Field
        label={t`Price in the offer, ${usualPrice.currency}`}
        inputMode="decimal"
        dir="ltr"
        value={draft.price}
        help={
          <Trans>
            Usually {usual}; the lowest of the last 30 days was {lowest}. A price is struck only if the offer is below that.
          </Trans>
        }
        error={
          fault === 'price'
            ? t`Write a price, like ${majorText(usualPrice)}`
            : fault === 'price-too-high'
              ? t`Less than ${usual}, please`
              : undefined
        }
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="offer-steps">
        {prices.map((price) => {
          const text = majorText(price)
          return (
            <Button key={text} type="button" className="btn-small" aria-pressed={draft.price === text} onClick={() => onChange(text)}>
              <Amount of={price} short />
            </Button>
          )
        })}
      </div>
    </div>
  )
}
