import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { Button } from '../button.tsx'
import { TextAreaField } from '../field.tsx'
import { Sheet } from '../sheet.tsx'
import './report.css'
import { type Ground, groundWords } from '../../api/safety-words.ts'
import type { Reported } from './open-report.ts'

export { openReport } from './open-report.ts'

const grounds = Object.keys(groundWords) as Ground[]

/** What is wrong, in a person's own words if they wish, and a receipt that leads to the outcome. */
export function ReportSheet({ what, onClose }: { what: Reported; onClose: () => void }) {
  const [receipt, setReceipt] = useState<string | null>(null)
  return (
    <Sheet title={<Trans>Report</Trans>} onClose={onClose}>
      <p>
        <bdi>{what.title}</bdi>
      </p>
      {receipt === null ? <ReportForm what={what} onSent={setReceipt} /> : <Thanks address={receipt} />}
    </Sheet>
  )
}

function ReportForm({ what, onSent }: { what: Reported; onSent: (address: string) => void }) {
  const { t } = useLingui()
  const [ground, setGround] = useState<Ground | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get('words')
    if (!ground || busy) return
    setBusy(true)
    try {
      const body = { subject: { kind: what.kind, id: what.id }, ground, words: typeof words === 'string' ? words : '' }
      onSent((await answered(api.POST('/api/reports', { body }))).address)
    } catch (error) {
      setRefusal(asRefusal(error))
      setBusy(false)
    }
  }
  return (
    <form className="report-form" onSubmit={(event) => void submit(event)}>
      <fieldset className="report-grounds">
        <legend>
          <Trans>What is wrong?</Trans>
        </legend>
        {grounds.map((name) => (
          <label key={name}>
            <input type="radio" name="ground" value={name} required onChange={() => setGround(name)} />
            {t(groundWords[name])}
          </label>
        ))}
      </fieldset>
      <TextAreaField label={<Trans>In your own words, if you wish</Trans>} name="words" maxLength={1000} dir="auto" />
      {refusal && <p role="alert">{t(problemWords(refusal))}</p>}
      <Button kind="main" size="wide" type="submit" busy={busy}>
        <Trans>Send the report</Trans>
      </Button>
    </form>
  )
}

function Thanks({ address }: { address: string }) {
  return (
    <div className="report-form" role="status">
      <p>
        <Trans>Thank you. A person will look at it. Whoever is reported does not learn who you are.</Trans>
      </p>
      <a className="btn btn-wide" href={address}>
        <Trans>See what becomes of it</Trans>
      </a>
    </div>
  )
}
