import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, TextAreaField } from '../../kit/field.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { AnswerFiles } from './answer-files.tsx'
import { acceptDispute, type Dispute, disputeQuery, saveTexts, submitAnswer, type Texts } from './dispute-queries.ts'

type Ask = 'send' | 'accept'

const textOf = (entry: FormDataEntryValue | null): string => (typeof entry === 'string' ? entry.trim() : '')

const textsIn = (form: HTMLFormElement): Texts => {
  const entries = new FormData(form)
  const orNone = (name: string): string | null => textOf(entries.get(name)) || null
  return {
    explanation: textOf(entries.get('explanation')),
    productDescription: orNone('productDescription'),
    carrier: orNone('carrier'),
    trackingNumber: orNone('trackingNumber'),
    shippedOn: orNone('shippedOn'),
  }
}

/** The answer while it can still be changed: words, files, and two acts that cannot be taken back. */
export function AnswerForm({ dispute, advice }: { dispute: Dispute; advice: string }) {
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState<Ask | null>(null)
  const keep = (next: Dispute): void => {
    queries.setQueryData(disputeQuery(dispute.id).queryKey, next)
  }
  const save = useMutation({ mutationFn: (texts: Texts) => saveTexts(dispute.id, texts), onSuccess: keep })
  const act = useMutation({
    mutationFn: async (ask: Ask) => {
      if (ask === 'accept') return acceptDispute(dispute.id)
      if (form.current) await saveTexts(dispute.id, textsIn(form.current))
      return submitAnswer(dispute.id)
    },
    onSuccess: async (next) => {
      keep(next)
      await queries.invalidateQueries({ queryKey: ['disputes'] })
    },
    onSettled: () => setAsked(null),
  })
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (!save.isPending) save.mutate(textsIn(event.currentTarget))
  }
  const error = act.error ?? save.error
  return (
    <section className="panel dispute-panel">
      <h2>
        <Trans>Your answer</Trans>
      </h2>
      <p className="dispute-advice">{advice}</p>
      <form ref={form} className="dispute-form" onSubmit={submit}>
        <Words texts={dispute.texts} />
        <AnswerFiles dispute={dispute} onChanged={keep} />
        <FormRefusal error={error} />
        <div className="dispute-acts">
          {dispute.mayAnswer && (
            <Button kind="main" size="desk" onClick={() => setAsked('send')}>
              <Trans>Send to the bank</Trans>
            </Button>
          )}
          <Button type="submit" size="desk" busy={save.isPending}>
            {save.isSuccess && !save.isPending ? <Trans context="a form">Saved</Trans> : <Trans>Save for later</Trans>}
          </Button>
          {dispute.mayAnswer && (
            <Button kind="quiet" size="desk" onClick={() => setAsked('accept')}>
              <Trans>Accept the dispute</Trans>
            </Button>
          )}
        </div>
        {!dispute.mayAnswer && (
          <p className="dispute-advice">
            <Trans>Several brands sold this order: the platform sends the answer, with your words and files.</Trans>
          </p>
        )}
      </form>
      <Sure asked={asked} busy={act.isPending} onClose={() => setAsked(null)} onSure={(ask) => act.mutate(ask)} />
    </section>
  )
}

function Words({ texts }: { texts: Texts }) {
  return (
    <>
      <TextAreaField
        label={<Trans>What happened</Trans>}
        help={<Trans>In your words, short and in order. The bank reads this first.</Trans>}
        name="explanation"
        defaultValue={texts.explanation}
        maxLength={10_000}
        dir="auto"
        rows={6}
      />
      <TextAreaField
        label={<Trans>What was sold</Trans>}
        name="productDescription"
        defaultValue={texts.productDescription ?? ''}
        maxLength={2000}
        dir="auto"
        rows={2}
      />
      <div className="dispute-trio">
        <Field label={<Trans>Carrier</Trans>} name="carrier" defaultValue={texts.carrier ?? ''} maxLength={120} dir="auto" />
        <Field
          label={<Trans>Tracking number</Trans>}
          name="trackingNumber"
          defaultValue={texts.trackingNumber ?? ''}
          maxLength={120}
          dir="ltr"
        />
        <Field label={<Trans>Sent on</Trans>} name="shippedOn" type="date" defaultValue={texts.shippedOn ?? ''} dir="ltr" />
      </div>
    </>
  )
}

interface SureProps {
  asked: Ask | null
  busy: boolean
  onClose: () => void
  onSure: (ask: Ask) => void
}

function Sure({ asked, busy, onClose, onSure }: SureProps) {
  return (
    <Dialog
      title={asked === 'accept' ? <Trans>Accept the dispute?</Trans> : <Trans>Send the answer?</Trans>}
      isOpen={asked !== null}
      onClose={onClose}
    >
      <p>
        {asked === 'accept' ? (
          <Trans>The buyer keeps the money, and the fee is gone. This cannot be taken back.</Trans>
        ) : (
          <Trans>A bank takes one answer. Afterwards nothing can be added or changed.</Trans>
        )}
      </p>
      <div className="dispute-acts">
        {asked === 'accept' ? (
          <Button kind="danger" size="desk" busy={busy} onClick={() => onSure('accept')}>
            <Trans>Accept and let the money go</Trans>
          </Button>
        ) : (
          <Button kind="main" size="desk" busy={busy} onClick={() => onSure('send')}>
            <Trans>Send it now</Trans>
          </Button>
        )}
        <Button size="desk" onClick={onClose}>
          <Trans>Not yet</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
