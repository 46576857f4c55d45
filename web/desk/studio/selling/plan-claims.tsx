import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../../api/client.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { Button } from '../../../kit/button.tsx'
import { Field, SelectField } from '../../../kit/field.tsx'
import { AlertIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { claimWords } from './claim-words.ts'
import type { SellingProps } from './selling-props.ts'

const holdHours = [0.25, 0.5, 1, 2, 6, 12, 24, 48] as const
/** Kept for claims unless the host says otherwise, and never more than half of what is free. */
const USUAL_PIECES = 5

interface Piece {
  number: number
  variantId: string
  name: string
  free: number
  /** What stands in the field. */
  kept: string
}

const isTooMany = ({ kept, free }: Piece): boolean => Number(kept) > free

/** Everything of the lineup that is free, with how many of it claims will keep. */
function usePieces({ show, live }: SellingProps) {
  const { read } = useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const levels = live.room.stock
  const pieces = show.lineup.flatMap(({ product }, index) =>
    product.variants.flatMap((variant): Piece[] => {
      const free = levels[variant.id] ?? variant.available
      const name = product.variants.length > 1 ? `${read(product.title)} · ${read(variant.title)}` : read(product.title)
      const kept = chosen[variant.id] ?? String(Math.min(USUAL_PIECES, Math.floor(free / 2)))
      return free > 0 || chosen[variant.id] ? [{ number: index + 1, variantId: variant.id, name, free, kept }] : []
    }),
  )
  return { pieces, keep: (variantId: string, kept: string): void => setChosen({ ...chosen, [variantId]: kept }) }
}

/** Claims take nothing before they open; then as many of each as the host says here. */
export function PlanClaims({ show, live }: SellingProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState({ words: '', hours: '1', most: '2' })
  const { pieces, keep } = usePieces({ show, live })
  const kept = pieces.filter((piece) => Number(piece.kept) > 0)
  const plan = useMutation({
    mutationFn: () => {
      const items = kept.map(({ number, variantId, kept: quantity }) => ({ number, variantId, quantity: Number(quantity) }))
      const words = draft.words.split(/[\s,،]+/).filter((word) => word.length > 1)
      const figures = { holdSeconds: Number(draft.hours) * 3600, mostPerPerson: Number(draft.most) }
      return answered(api.POST('/api/claims', { body: { key: crypto.randomUUID(), showId: show.id, words, ...figures, items } }))
    },
  })
  const change = (next: Partial<typeof draft>): void => setDraft({ ...draft, ...next })
  return (
    <form
      className="offer-form sale-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (!plan.isPending && !pieces.some(isTooMany)) plan.mutate()
      }}
    >
      <p className="text-muted">
        <Trans>
          Viewers claim by writing, for example, “claim 12 M” or «حجز 12 وسط». The numbers are those of the lineup. Everything stays on sale
          until you open claims; then so many pieces are kept for them:
        </Trans>
      </p>
      <Pieces pieces={pieces} onKeep={keep} />
      <div className="offer-figures">
        <SelectField label={t`Kept for`} value={draft.hours} onChange={(event) => change({ hours: event.target.value })}>
          {holdHours.map((hours) => (
            <option key={hours} value={hours}>
              {hours < 1 ? t`${hours * 60} min` : t`${hours} h`}
            </option>
          ))}
        </SelectField>
        <Field
          {...{ label: t`Most for one person`, type: 'number', min: 1, max: 10, value: draft.most }}
          onChange={(event) => change({ most: event.target.value })}
        />
      </div>
      <Field label={t`More words that claim`} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
      {plan.error && (
        <p className="field-why" role="alert">
          <AlertIcon /> <span>{t(claimWords(asRefusal(plan.error)))}</span>
        </p>
      )}
      <Button kind="main" size="desk" type="submit" busy={plan.isPending} disabled={kept.length === 0}>
        <Trans>Set claims up</Trans>
      </Button>
    </form>
  )
}

function Pieces({ pieces, onKeep }: { pieces: readonly Piece[]; onKeep: (variantId: string, kept: string) => void }) {
  const { t } = useLingui()
  return (
    <div className="claim-pieces">
      {pieces.map((piece) => {
        const { number, variantId, name, free, kept } = piece
        const rest = Math.max(0, free - Number(kept))
        return (
          <Field
            key={variantId}
            label={
              <>
                <span className="num">{number}</span> <bdi>{name}</bdi>
              </>
            }
            {...{ type: 'number', min: 0, step: 1, inputMode: 'numeric', value: kept }}
            help={t`Free now: ${free} · stays on sale: ${rest}`}
            error={isTooMany(piece) ? t`Free now: ${free}. Keep that many or fewer.` : undefined}
            onChange={(event) => onKeep(variantId, event.target.value)}
          />
        )
      })}
    </div>
  )
}
