import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { GiveawayView } from './use-giveaway.ts'

interface EntryFormProps {
  view: GiveawayView
  /** In the show; else by the page of the giveaway. */
  watching: boolean
  onEntered: () => Promise<void>
}

/** Free, and once a person. Nothing that is bought counts. */
export function EntryForm({ view: { giveaway }, watching, onEntered }: EntryFormProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const enter = async (): Promise<void> => {
    setBusy(true)
    setWhy(null)
    try {
      const body = { accepts: true as const, language, watching, ...(email && { email }) }
      await answered(api.POST('/api/giveaways/{id}/entries', { params: { path: { id: giveaway.id } }, body }))
      await onEntered()
    } catch (error) {
      setWhy(t(problemWords(asRefusal(error))))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="bid-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void enter()
      }}
    >
      <Field
        label={t`E-mail, for the news of winning`}
        type="email"
        autoComplete="email"
        dir="ltr"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <p className="fine">
        <Trans>By entering I say that I am {giveaway.leastAge} or older and accept the rules below. It is free.</Trans>
      </p>
      {why && (
        <p className="field-why" role="alert">
          {why}
        </p>
      )}
      <Button kind="main" size="wide" type="submit" busy={busy}>
        <Trans>Enter for free</Trans>
      </Button>
    </form>
  )
}
