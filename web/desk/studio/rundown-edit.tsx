import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShowRoomState } from '#live/room/contract'
import { answered, api } from '../../api/client.ts'
import type { RundownItem } from '../../api/desk-types.ts'
import type { Show } from '../../api/types.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { CloseIcon, DownIcon, PlusIcon, UpIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { productOf } from '../../live/session/page-session.ts'
import { DialogFoot } from './dialog-foot.tsx'
import { moveRow, removeRow } from './move-row.ts'
import type { OfferDraft } from './offer-draft.ts'
import { draftOfPlan, type PlannedOffer, planOf } from './planned-offer.ts'
import { PlannedOfferFields } from './planned-offer-fields.tsx'
import { studioQuery } from './studio-queries.ts'

type Sale = NonNullable<RundownItem['sale']>

/** An item as it is edited; times are told in minutes and follow each other. */
interface DraftItem {
  key: string
  id: string | undefined
  title: RundownItem['title']
  script: RundownItem['script']
  lineupItemId: string | null
  minutes: string
  sale: Sale | null
  /** As typed; of the product of the item. */
  offer: OfferDraft | null
}

interface RundownEditProps {
  show: Show
  rundown: RundownItem[]
  /** What can be opened by an item. */
  room: Pick<ShowRoomState, 'drops' | 'claims'>
  onClose: () => void
}

const draftOf = (item: RundownItem): DraftItem => ({
  ...{ key: item.id, id: item.id, title: item.title, script: item.script, lineupItemId: item.lineupItemId, sale: item.sale },
  offer: item.offer && draftOfPlan(item.offer),
  minutes: String(Math.round((item.durationSeconds / 60) * 100) / 100),
})

/** The plan as a list to be changed: added, moved, removed, timed anew, with the product and the sale of each item. */
export function RundownEdit({ show, rundown, room, onClose }: RundownEditProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [items, setItems] = useState(() => rundown.map(draftOf))
  const [moved, setMoved] = useState('')
  const save = useSave(show, onClose)
  const change = (at: number, next: Partial<DraftItem>): void =>
    setItems(items.map((item, index) => (index === at ? { ...item, ...next } : item)))
  const move = (at: number, by: number): void => {
    const next = [...items]
    const [item] = next.splice(at, 1)
    if (!item) return
    next.splice(at + by, 0, item)
    setItems(next)
    const [name, place, count] = [item.title[language], at + by + 1, next.length]
    setMoved(t`${name}: now cue ${place} of ${count}`)
  }
  const add = (): void => {
    const blank = { title: { en: '', ar: '' }, script: null, lineupItemId: null, sale: null, offer: null, minutes: '5' }
    setItems([...items, { key: crypto.randomUUID(), id: undefined, ...blank }])
  }
  const complete = items.every((item) => isComplete(show, item))
  return (
    <Dialog title={<Trans>Edit the rundown</Trans>} isOpen onClose={onClose}>
      <form
        className="offer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !save.isPending) save.mutate(items)
        }}
      >
        <ol className="rundown-edit">
          {items.map((item, at) => (
            <EditRow
              key={item.key}
              show={show}
              room={room}
              item={item}
              number={at + 1}
              onChange={(next) => change(at, next)}
              onUp={at > 0 ? () => move(at, -1) : null}
              onDown={at < items.length - 1 ? () => move(at, 1) : null}
              onRemove={() => setItems(items.filter((_, index) => index !== at))}
            />
          ))}
        </ol>
        <p className="sr-only" role="status">
          {moved}
        </p>
        <Button type="button" size="desk" icon={PlusIcon} onClick={add}>
          <Trans>Add a cue</Trans>
        </Button>
        <DialogFoot error={save.error} busy={save.isPending} disabled={!complete} onClose={onClose}>
          <Trans>Save the rundown</Trans>
        </DialogFoot>
      </form>
    </Dialog>
  )
}

const productIn = (show: Show, lineupItemId: string | null) => show.lineup.find(({ id }) => id === lineupItemId)?.product

/** Null where there is none, and where it cannot be as it is typed. */
function plannedOf(show: Show, { lineupItemId, offer }: DraftItem): PlannedOffer | null {
  const product = productIn(show, lineupItemId)
  return offer && product ? planOf(offer, product) : null
}

function isComplete(show: Show, item: DraftItem): boolean {
  const named = item.title.en !== '' || item.title.ar !== ''
  return named && Number(item.minutes) > 0 && (item.offer === null || plannedOf(show, item) !== null)
}

function useSave(show: Show, onSaved: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (items: DraftItem[]) => {
      let startsAtSeconds = 0
      const body = {
        items: items.map((draft) => {
          const { id, title, script, lineupItemId, sale, minutes } = draft
          const durationSeconds = Math.max(1, Math.round(Number(minutes) * 60))
          const item = {
            ...(id === undefined ? {} : { id }),
            // Whoever writes one language alone is read in both.
            title: { en: title.en || title.ar, ar: title.ar || title.en },
            ...{ script, lineupItemId, sale, offer: plannedOf(show, draft), startsAtSeconds, durationSeconds },
          }
          startsAtSeconds += durationSeconds
          return item
        }),
      }
      return answered(api.PUT('/api/studio/shows/{id}/rundown', { params: { path: { id: show.id } }, body }))
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: studioQuery(show.id).queryKey })
      onSaved()
    },
  })
}

interface EditRowProps extends Pick<RundownEditProps, 'show' | 'room'> {
  item: DraftItem
  number: number
  onChange: (next: Partial<DraftItem>) => void
  onUp: (() => void) | null
  onDown: (() => void) | null
  onRemove: () => void
}

function EditRow({ show, room, item, number, onChange, onUp, onDown, onRemove }: EditRowProps) {
  const { t } = useLingui()
  const { read, language } = useLanguage()
  const product = productIn(show, item.lineupItemId)
  const soldOut = product !== undefined && product.variants.every(({ available }) => available === 0)
  return (
    <li>
      <div className="rundown-edit-head">
        <span className="num">{number}</span>
        <Field
          label={t`What happens`}
          dir="auto"
          value={item.title[language]}
          onChange={(event) => onChange({ title: { ...item.title, [language]: event.target.value } })}
        />
        <span className="rundown-edit-acts">
          <IconButton
            type="button"
            size="desk"
            icon={UpIcon}
            label={t`Move cue ${number} up`}
            disabled={!onUp}
            onClick={(event) => onUp && moveRow(event.currentTarget, onUp)}
          />
          <IconButton
            type="button"
            size="desk"
            icon={DownIcon}
            label={t`Move cue ${number} down`}
            disabled={!onDown}
            onClick={(event) => onDown && moveRow(event.currentTarget, onDown)}
          />
          <IconButton
            type="button"
            size="desk"
            icon={CloseIcon}
            label={t`Remove cue ${number}`}
            onClick={(event) => removeRow(event.currentTarget, onRemove)}
          />
        </span>
      </div>
      <div className="offer-figures">
        <SelectField
          label={t`Product`}
          value={item.lineupItemId ?? ''}
          error={soldOut ? t`Nothing of it is left` : undefined}
          onChange={(event) => onChange({ lineupItemId: event.target.value || null, offer: null })}
        >
          <option value="">{t`None: talk`}</option>
          {show.lineup.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {read(entry.product.title)}
            </option>
          ))}
        </SelectField>
        <Field
          label={t`Minutes`}
          type="number"
          min={0.02}
          step="any"
          value={item.minutes}
          onChange={(event) => onChange({ minutes: event.target.value })}
        />
        <SaleField show={show} room={room} item={item} onChange={onChange} />
      </div>
      {product && <PlannedOfferFields product={product} draft={item.offer} onChange={(offer) => onChange({ offer })} />}
    </li>
  )
}

/** Sales that are planned and not yet open; the one of this item stays to be seen, whatever became of it. */
function SaleField({ show, room, item, onChange }: Pick<EditRowProps, 'show' | 'room' | 'item' | 'onChange'>) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const claims = room.claims?.state === 'planned' ? room.claims : null
  const choices: (Sale & { label: string })[] = [
    ...room.drops
      .filter(({ state }) => state === 'announced')
      .map(({ id, productId }) => {
        const product = productOf(show, productId)
        return { kind: 'drop' as const, id, label: t`Drop: ${product ? read(product.title) : ''}` }
      }),
    ...(claims ? [{ kind: 'claims' as const, id: claims.id, label: t`Claims` }] : []),
  ]
  const { sale } = item
  if (sale && !choices.some(({ id }) => id === sale.id)) choices.push({ ...sale, label: t`A sale that is open or over` })
  return (
    <SelectField
      label={t`Opens`}
      value={sale?.id ?? ''}
      onChange={(event) => {
        const chosen = choices.find(({ id }) => id === event.target.value)
        onChange({ sale: chosen ? { kind: chosen.kind, id: chosen.id } : null })
      }}
    >
      <option value="">{t`Nothing`}</option>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}
