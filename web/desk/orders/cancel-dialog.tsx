import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { SelectField, TextAreaField } from '../../kit/field.tsx'
import { useOrderAct } from './order-queries.ts'
import { reasonWords, sellerReasons } from './reason-words.ts'
import { type Chosen, everything, UnitsFields, waitingIn } from './units-fields.tsx'

/** The brand gives up an order or a part of it: stock and money go back by themselves. */
export function CancelDialog({ order, onClose }: { order: SellerOrder; onClose: () => void }) {
  const { t } = useLingui()
  const left = waitingIn(order)
  const all = everything(order, left)
  const [key] = useState(() => crypto.randomUUID())
  const [reasonCode, setReasonCode] = useState<(typeof sellerReasons)[number]>('out-of-stock')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<Chosen[]>(all)
  const cancel = useOrderAct(order.id, t`Cancelled. Stock and money go back, and the buyer has a letter.`, () =>
    answered(
      api.POST('/api/seller-orders/{id}/cancellation', {
        params: { path: { id: order.id } },
        body: { key, reasonCode, lines: chosen, ...(note.trim() ? { note: note.trim() } : {}) },
      }),
    ),
  )
  const single = all.length === 1 && all[0]?.quantity === 1
  return (
    <Dialog title={<Trans>Cancel the order</Trans>} isOpen onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          cancel.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <p>
          <Trans>What was paid goes back to the buyer, and the units are free to sell again.</Trans>
        </p>
        <SelectField
          label={<Trans>Reason</Trans>}
          value={reasonCode}
          onChange={(event) => setReasonCode(sellerReasons.find((code) => code === event.target.value) ?? 'other')}
        >
          {sellerReasons.map((code) => (
            <option key={code} value={code}>
              {t(reasonWords(code))}
            </option>
          ))}
        </SelectField>
        {!single && <UnitsFields order={order} left={left} chosen={chosen} onChoose={setChosen} />}
        <TextAreaField
          label={<Trans>What the buyer is told</Trans>}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="dialog-acts">
          <Button size="desk" onClick={onClose}>
            <Trans>Keep the order</Trans>
          </Button>
          <Button type="submit" kind="danger" size="desk" busy={cancel.isPending} disabled={chosen.length === 0}>
            <Trans>Cancel and give the money back</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
