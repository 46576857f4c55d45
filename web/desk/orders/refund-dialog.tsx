import { Trans, useLingui } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, SelectField, TextAreaField } from '../../kit/field.tsx'
import { decimalText } from '../../kit/money.ts'
import { Amount } from '../../kit/money.tsx'
import { reasonWords, refundReasons } from './reason-words.ts'
import { CheckLine, UnitsFields } from './units-fields.tsx'
import { useRefund } from './use-refund.ts'

type Refund = ReturnType<typeof useRefund>

/** Money back, by units or as a free amount. */
export function RefundDialog({ order, onClose }: { order: SellerOrder; onClose: () => void }) {
  const refund = useRefund(order)
  const { amount, tooMuch, send } = refund
  return (
    <Dialog title={refund.costNothing ? <Trans>Goods that came back</Trans> : <Trans>Refund</Trans>} isOpen onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <What order={order} refund={refund} />
        {!refund.costNothing && <AmountField order={order} refund={refund} />}
        <Why refund={refund} />
        <div className="dialog-acts">
          <Button size="desk" onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          {refund.costNothing ? (
            <Button type="submit" size="desk" kind="main" busy={send.isPending} disabled={refund.draft.chosen.length === 0}>
              <Trans>Put back on the shelf</Trans>
            </Button>
          ) : (
            <Button type="submit" kind="danger" size="desk" busy={send.isPending} disabled={amount <= 0n || tooMuch}>
              <Trans>
                Give back <Amount of={{ amount: amount.toString(), currency: order.total.currency }} />
              </Trans>
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function What({ order, refund: { draft, change, shipped, costNothing, mayChoose } }: { order: SellerOrder; refund: Refund }) {
  return (
    <>
      <UnitsFields order={order} left={mayChoose} chosen={draft.chosen} onChoose={(chosen) => change({ chosen })} />
      {BigInt(order.deliveryWorth.amount) > 0n && (
        <CheckLine
          label={
            <Trans>
              Delivery too, <Amount of={order.deliveryWorth} />
            </Trans>
          }
          checked={draft.delivery}
          onChange={(delivery) => change({ delivery })}
        />
      )}
      {costNothing && (
        <p className="field-help">
          <Trans>The buyer paid nothing, so nothing goes back to a card.</Trans>
        </p>
      )}
      {shipped && !costNothing && (
        <CheckLine
          label={<Trans>They came back and are on the shelf again</Trans>}
          checked={draft.restock}
          onChange={(restock) => change({ restock })}
        />
      )}
    </>
  )
}

function AmountField({ order, refund: { draft, change, proposed, left, tooMuch } }: { order: SellerOrder; refund: Refund }) {
  const { currency } = order.total
  return (
    <Field
      label={
        <Trans>
          Amount in <span className="num">{currency}</span>
        </Trans>
      }
      dir="ltr"
      inputMode="decimal"
      value={draft.typed ?? (proposed > 0n ? decimalText({ amount: proposed.toString(), currency }) : '')}
      onChange={(event) => change({ typed: event.target.value })}
      help={
        <Trans>
          At most <Amount of={{ amount: left.toString(), currency }} />
        </Trans>
      }
      error={tooMuch ? <Trans>That is more than is left to give back.</Trans> : undefined}
    />
  )
}

function Why({ refund: { draft, change } }: { refund: Refund }) {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        label={<Trans>Reason</Trans>}
        value={draft.reasonCode}
        onChange={(event) => change({ reasonCode: refundReasons.find((code) => code === event.target.value) ?? 'other' })}
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
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </>
  )
}
