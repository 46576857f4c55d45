import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { SelectField, TextAreaField } from '../../kit/field.tsx'
import { showToast } from '../../kit/toast.ts'
import { type BuyerOrder, cancelReasons, cancelReasonWords, type OrderPart } from './order-words.ts'

interface CancelProps {
  part: OrderPart
  orderRef: string
  onChange: (order: BuyerOrder) => void
  onClose: () => void
}

/** Cancels at once, or asks the seller: the button says which. */
export function CancelForm({ part, orderRef, onChange, onClose }: CancelProps) {
  const { t } = useLingui()
  const [key] = useState(() => crypto.randomUUID())
  const [reasonCode, setReasonCode] = useState<(typeof cancelReasons)[number]>('changed-mind')
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    try {
      const changed = await answered(
        api.POST('/api/my/orders/{ref}/parts/{id}/cancellation', {
          params: { path: { ref: orderRef, id: part.id } },
          body: { key, reasonCode, ...(note.trim() ? { note: note.trim() } : {}) },
        }),
      )
      onChange(changed)
      onClose()
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      setBusy(false)
    }
  }
  return (
    <form
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <SelectField
        label={<Trans>Reason</Trans>}
        value={reasonCode}
        onChange={(event) => setReasonCode(cancelReasons.find((code) => code === event.target.value) ?? 'other')}
      >
        {cancelReasons.map((code) => (
          <option key={code} value={code}>
            {t(cancelReasonWords[code])}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={<Trans>A word to the seller, if you like</Trans>}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="own-acts">
        <Button onClick={onClose}>
          <Trans>Keep the order</Trans>
        </Button>
        <Button type="submit" kind="danger" busy={busy}>
          {part.mayCancel === 'at-once' ? <Trans>Cancel and get the money back</Trans> : <Trans>Send the question</Trans>}
        </Button>
      </div>
    </form>
  )
}
