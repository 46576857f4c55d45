import { Trans, useLingui } from '@lingui/react/macro'
import { type ChangeEvent, useId } from 'react'
import { answered, api } from '../../api/client.ts'
import { refusalFrom } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { DateText } from './date-text.tsx'
import type { Standing } from './use-standing.ts'

interface WayProps {
  market: string
  standing: Standing
  /** Where the person wants to go. */
  to: string
}

/** The person's own word: two buttons of one size, and neither is hidden. */
export function Declare({ market, standing }: WayProps) {
  const say = (adult: boolean) => void standing.run(() => answered(api.POST('/api/age/declarations', { body: { market, adult } })))
  return (
    <section className="age-way">
      <h2>
        <Trans>Are you 18 or older?</Trans>
      </h2>
      <p>
        <Trans>We keep only your answer. Nobody asks for your date of birth.</Trans>
      </p>
      <div className="age-answers">
        <Button size="wide" busy={standing.busy} onClick={() => say(true)}>
          <Trans>I am 18 or older</Trans>
        </Button>
        <Button size="wide" busy={standing.busy} onClick={() => say(false)}>
          <Trans>I am under 18</Trans>
        </Button>
      </div>
    </section>
  )
}

async function send(market: string, file: File): Promise<null> {
  const address = `/api/age/documents?market=${encodeURIComponent(market)}`
  const answer = await fetch(address, { method: 'POST', body: file, headers: { 'content-type': file.type } })
  if (!answer.ok) throw refusalFrom(await answer.json().catch(() => null), answer.status)
  return null
}

/** A document that an operator looks at and nobody keeps. */
export function SendDocument({ market, standing }: WayProps) {
  const { t } = useLingui()
  const id = useId()
  const document = standing.value?.document
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) void standing.run(() => send(market, file))
  }
  const withdraw = () =>
    void standing.run(async () => {
      await answered(api.DELETE('/api/age/documents/current'))
      return null
    })
  return (
    <section className="age-way">
      <h2>
        <Trans>Show a document</Trans>
      </h2>
      {document?.state === 'waiting' ? (
        <>
          <p role="status">
            <Trans>
              Your document waits for its review since <DateText at={document.sentAt} />. It is deleted with the decision.
            </Trans>
          </p>
          <Button busy={standing.busy} onClick={withdraw}>
            <Trans>Take the document back</Trans>
          </Button>
        </>
      ) : (
        <>
          {document?.state === 'refused' && <RefusalWords reason={document.refusal} />}
          <p>
            <Trans>
              A picture or PDF of an identity card or passport. Cover everything but face, name and date of birth. One of our operators
              looks at it; the picture is kept encrypted and deleted with the decision, after 30 days at the latest.
            </Trans>
          </p>
          <label className="btn btn-wide" htmlFor={id}>
            <Trans>Choose a file</Trans>
          </label>
          <input
            id={id}
            className="sr-only"
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            aria-label={t`Identity document`}
            onChange={choose}
          />
        </>
      )}
    </section>
  )
}

function RefusalWords({ reason }: { reason: string | null }) {
  const { t } = useLingui()
  const words: Record<string, string> = {
    unreadable: t`The last document could not be read. Take the picture in good light.`,
    'not-a-document': t`The last file was no identity document.`,
    'not-yours': t`The last document belonged to somebody else.`,
    'document-expired': t`The last document was out of date.`,
    'under-age': t`The last document did not show an age of 18 or more.`,
  }
  return <p role="status">{words[reason ?? ''] ?? t`The last document was not accepted.`}</p>
}

/** Another company looks, and tells only whether it is 18 or more. */
export function AskProvider({ market, standing, to }: WayProps) {
  const { language } = useLanguage()
  const isThere = standing.value?.provider ?? true
  const go = () =>
    void standing.run(async () => {
      const { url } = await answered(api.POST('/api/age/checks', { body: { market, to, language } }))
      location.assign(url)
      return null
    })
  return (
    <section className="age-way">
      <h2>
        <Trans>Let a provider check</Trans>
      </h2>
      <p>
        {isThere ? (
          <Trans>You go to the page of another company and come back. It tells us whether you are 18 or older, and nothing else.</Trans>
        ) : (
          <Trans>No company that checks ages is set up here yet. The operator names one in the settings.</Trans>
        )}
      </p>
      {isThere && (
        <Button size="wide" busy={standing.busy} onClick={go}>
          <Trans>Go to the provider</Trans>
        </Button>
      )}
    </section>
  )
}
