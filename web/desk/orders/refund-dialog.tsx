import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, SelectField, TextAreaField } from '../../kit/field.tsx'
import { moneyFrom } from '../../kit/minor-units.ts'
import { decimalText } from '../../kit/money.ts'
import { Amount } from '../../kit/money.tsx'
import { useOrderAct } from './order-queries.ts'
import { reasonWords, refundReasons } from './reason-words.ts'
import { leftOf, proposedSum } from './refund-sum.ts'
import { type Chosen, UnitsFields } from './units-fields.tsx'

/** Money back, by units or as a free amount. */
export function RefundDialog({ order, onClose }: { order: SellerOrder; onClose: () => void }) {
  const { t } = useLingui()
  const { currency } = order.total
  const [key] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [delivery, setDelivery] = useState(false)
  const [restock, setRestock] = useState(true)
  const [typed, setTyped] = useState<string | null>(null)
  const [reasonCode, setReasonCode] = useState<(typeof refundReasons)[number]>('returned')
  const [note, setNote] = useState('')
  const left = leftOf(order)
  const proposed = proposedSum(order, chosen, delivery)
  const free = typed === null ? null : moneyFrom(typed, currency)
  const amount = typed === null || typed.trim() === '' ? proposed : BigInt(free?.amount ?? '0')
  const tooMuch = amount > left
  const shipped = chosen.some(({ position }) => order.units.some((line) => line.position === position && line.shipped > line.returned))
  const refund = useOrderAct(order.id, t`The refund is under way. The buyer has a letter when the money is back.`, () =>
    answered(
      api.POST('/api/seller-orders/{id}/refunds', {
        params: { path: { id: order.id } },
        body: {
          ...{ key, reasonCode, lines: chosen, delivery, restock: restock && shipped, amount: { amount: amount.toString(), currency } },
          ...(note.trim() ? { note: note.trim() } : {}),
        },
      }),
    ),
  )
  return (
    <Dialog title={<Trans>Refund</Trans>} isOpen onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          refund.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <UnitsFields
          order={order}
          left={(index) => order.lines[index]!.quantity - order.units[index]!.refunded}
          chosen={chosen}
          onChoose={setChosen}
        />
        {BigInt(order.deliveryWorth.amount) > 0n && (
          <label className="check-line">
            <input type="checkbox" checked={delivery} onChange={(event) => setDelivery(event.target.checked)} />
            <span>
              <Trans>
                Delivery too, <Amount of={order.deliveryWorth} />
              </Trans>
            </span>
          </label>
        )}
        {shipped && (
          <label className="check-line">
            <input type="checkbox" checked={restock} onChange={(event) => setRestock(event.target.checked)} />
            <span>
              <Trans>They came back and are on the shelf again</Trans>
            </span>
          </label>
        )}
        <Field
          label={
            <Trans>
              Amount in <span className="num">{currency}</span>
            </Trans>
          }
          dir="ltr"
          inputMode="decimal"
          value={typed ?? (proposed > 0n ? decimalText({ amount: proposed.toString(), currency }) : '')}
          onChange={(event) => setTyped(event.target.value)}
          help={
            <Trans>
              At most <Amount of={{ amount: left.toString(), currency }} />
            </Trans>
          }
          error={tooMuch ? <Trans>That is more than is left to give back.</Trans> : undefined}
        />
        <SelectField
          label={<Trans>Reason</Trans>}
          value={reasonCode}
          onChange={(event) => setReasonCode(refundReasons.find((code) => code === event.target.value) ?? 'other')}
        >
          {refundReasons.map((code) => (
            <option key={code} value={code}>
              {t(reasonWords(code))}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          label={<Trans>What the buyer is told</Trans>}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="dialog-acts">
          <Button size="desk" onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" kind="danger" size="desk" busy={refund.isPending} disabled={amount <= 0n || tooMuch}>
            <Trans>
              Give back <Amount of={{ amount: amount.toString(), currency }} />
            </Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
