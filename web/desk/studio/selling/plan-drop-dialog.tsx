import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StockLevels } from '#live/room/contract'
import { answered, api } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import type { Show } from '../../../api/types.ts'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Field, SelectField } from '../../../kit/field.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { DialogFoot } from '../dialog-foot.tsx'
import { MinutesField } from '../minutes-field.tsx'
import { majorText, priceFrom } from '../offer-draft.ts'
import { PieceFields } from '../piece-fields.tsx'

interface PlanDropProps {
  show: Show
  levels: StockLevels
  isOpen: boolean
  onClose: () => void
}

/** A drop is planned with what it sets aside, its price, its share for each person and the time that is announced. */
export function PlanDropDialog({ isOpen, onClose, ...props }: PlanDropProps) {
  return (
    <Dialog title={<Trans>Plan a drop</Trans>} isOpen={isOpen} onClose={onClose}>
      {isOpen && <PlanForm {...props} onClose={onClose} />}
    </Dialog>
  )
}

const turnMinutes = [1, 2, 3, 5, 10] as const
const openMinutes = [5, 10, 20, 30, 60] as const
const minutesAhead = [1, 5, 10, 15, 30, 60] as const

interface DropDraft {
  variantId: string
  price: string
  quantity: string
  mostPerPerson: string
  turn: string
  runs: string
  ahead: string
}

function usePlanDrop(show: Show, onPlanned: () => void) {
  return useMutation({
    mutationFn: ({ draft, currency }: { draft: DropDraft; currency: string }) => {
      const price = priceFrom(draft.price, currency) ?? { amount: '0', currency }
      // A show that is still to come announces by its start.
      const from = show.state === 'scheduled' ? Math.max(serverNow(), Date.parse(show.startsAt)) : serverNow()
      const announcedFor = new Date(from + Number(draft.ahead) * 60_000).toISOString()
      const figures = { quantity: Number(draft.quantity), mostPerPerson: Number(draft.mostPerPerson) }
      const times = { turnSeconds: Number(draft.turn) * 60, openSeconds: Number(draft.runs) * 60, announcedFor }
      const body = { key: crypto.randomUUID(), showId: show.id, variantId: draft.variantId, price, ...figures, ...times }
      return answered(api.POST('/api/drops', { body }))
    },
    onSuccess: onPlanned,
  })
}

function PlanForm({ show, levels, onClose }: Omit<PlanDropProps, 'isOpen'>) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const variants = show.lineup.flatMap(({ product }) => product.variants.map((variant) => ({ product, variant })))
  const first = variants.find(({ variant }) => (levels[variant.id] ?? variant.available) > 0) ?? variants[0]
  const [draft, setDraft] = useState<DropDraft>(() => ({
    ...{ variantId: first?.variant.id ?? '', price: first ? majorText(first.variant.price) : '' },
    ...{ quantity: '10', mostPerPerson: '1', turn: '3', runs: '20', ahead: '5' },
  }))
  const plan = usePlanDrop(show, onClose)
  const chosen = variants.find(({ variant }) => variant.id === draft.variantId) ?? first
  if (!chosen) return <p>{t`Add products to the lineup first.`}</p>
  const change = (next: Partial<DropDraft>): void => setDraft({ ...draft, ...next })
  const free = levels[chosen.variant.id] ?? chosen.variant.available
  const { currency } = chosen.variant.price
  const tooMany = Number(draft.quantity) > free
  return (
    <form
      className="offer-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!tooMany && !plan.isPending) plan.mutate({ draft, currency })
      }}
    >
      <SelectField
        label={t`Which one`}
        value={draft.variantId}
        onChange={(event) => {
          const next = variants.find(({ variant }) => variant.id === event.target.value)
          if (next) change({ variantId: next.variant.id, price: majorText(next.variant.price) })
        }}
      >
        {variants.map(({ product, variant }) => (
          <option key={variant.id} value={variant.id}>
            {product.variants.length > 1 ? `${read(product.title)} · ${read(variant.title)}` : read(product.title)}
          </option>
        ))}
      </SelectField>
      <Figures draft={draft} currency={currency} free={free} tooMany={tooMany} onChange={change} />
      <DialogFoot error={plan.error} busy={plan.isPending} onClose={onClose}>
        <Trans>Announce the drop</Trans>
      </DialogFoot>
    </form>
  )
}

interface FiguresProps {
  draft: DropDraft
  currency: string
  free: number
  tooMany: boolean
  onChange: (next: Partial<DropDraft>) => void
}

function Figures({ draft, currency, free, tooMany, onChange }: FiguresProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="offer-figures">
        <Field
          label={t`Price, ${currency}`}
          inputMode="decimal"
          dir="ltr"
          value={draft.price}
          onChange={(event) => onChange({ price: event.target.value })}
        />
        <PieceFields draft={draft} free={free} tooMany={tooMany} onChange={onChange} />
      </div>
      <div className="offer-figures">
        <MinutesField label={t`Announced in`} value={draft.ahead} choices={minutesAhead} onChange={(ahead) => onChange({ ahead })} />
        <MinutesField label={t`A turn lasts`} value={draft.turn} choices={turnMinutes} onChange={(turn) => onChange({ turn })} />
        <MinutesField label={t`Runs for`} value={draft.runs} choices={openMinutes} onChange={(runs) => onChange({ runs })} />
      </div>
    </>
  )
}
