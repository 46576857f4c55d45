import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useOrderAct } from './order-queries.ts'
import { reasonWords } from './reason-words.ts'

/** The buyer asks to cancel: yes or no, with a reason. */
export function AnswerPanel({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const [key] = useState(() => crypto.randomUUID())
  const [note, setNote] = useState('')
  const answer = useOrderAct(order.id, t`Answered. The buyer has a letter.`, (approve: boolean) =>
    answered(
      api.POST('/api/seller-orders/{id}/cancellation/answer', {
        params: { path: { id: order.id } },
        body: { key, approve, ...(note.trim() ? { note: note.trim() } : {}) },
      }),
    ),
  )
  const { cancellation } = order
  if (!cancellation || !order.acts.includes('answer-cancellation')) return null
  return (
    <section className="panel answer-panel" aria-labelledby="answer-title">
      <h2 id="answer-title">
        <Trans>The buyer asks to cancel</Trans>
      </h2>
      <p>
        {t(reasonWords(cancellation.reasonCode))}
        {cancellation.note && (
          <>
            : <bdi>{cancellation.note}</bdi>
          </>
        )}
      </p>
      <Field
        label={<Trans>Your words to the buyer</Trans>}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="answer-acts">
        <Button size="desk" kind="danger" busy={answer.isPending} onClick={() => answer.mutate(true)}>
          <Trans>Agree and give the money back</Trans>
        </Button>
        <Button size="desk" busy={answer.isPending} disabled={note.trim() === ''} onClick={() => answer.mutate(false)}>
          <Trans>Refuse, with these words</Trans>
        </Button>
      </div>
    </section>
  )
}
