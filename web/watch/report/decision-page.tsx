import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { actWords, groundWords, type Statement } from '../../api/safety-words.ts'
import { Button } from '../../kit/button.tsx'
import { TextAreaField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { DateText } from '../age/date-text.tsx'
import { Fact } from './report-page.tsx'
import { useAnswer } from './use-answer.ts'

/** The statement of reasons, for the person concerned, signed in or not; and their appeal. */
export function DecisionPage({ token }: { token: string }) {
  const { t } = useLingui()
  const { answer, refusal, take } = useAnswer(() => answered(api.GET('/api/decisions/{token}', { params: { path: { token } } })))
  return (
    <main className="age">
      <h1>
        <Trans>A decision and its reasons</Trans>
      </h1>
      {refusal && <p role="alert">{t(problemWords(refusal))}</p>}
      {answer && (
        <>
          <StatementFacts statement={answer} />
          <Appeal token={token} statement={answer} onSent={take} />
        </>
      )}
    </main>
  )
}

export function StatementFacts({ statement }: { statement: Statement }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { act, ground, basis, facts, quote, until, decidedAt, subject } = statement
  return (
    <dl className="age-facts">
      <Fact name={t`About`}>
        <bdi>{read(subject.title)}</bdi>
        {quote && (
          <blockquote dir="auto">
            <p>{quote}</p>
          </blockquote>
        )}
      </Fact>
      <Fact name={t`What was done`}>
        {t(actWords[act])}{' '}
        {act === 'suspend-account' &&
          (until ? (
            <Trans>
              Until <DateText at={until} />.
            </Trans>
          ) : (
            <Trans>Until it is lifted.</Trans>
          ))}
      </Fact>
      <Fact name={t`Reason`}>
        {t(groundWords[ground])}.{' '}
        {act !== 'none' &&
          (basis === 'law' ? <Trans>This is against the law.</Trans> : <Trans>This is against the rules of this Souk.</Trans>)}
      </Fact>
      <Fact name={t`What we found`}>
        <span dir="auto">{facts}</span>
      </Fact>
      <Fact name={t`Decided`}>
        <DateText at={decidedAt} />. <Trans>By a person; no machine found or decided it.</Trans>
      </Fact>
    </dl>
  )
}

interface AppealProps {
  token: string
  statement: Statement
  onSent: (statement: Statement) => void
}

function Appeal({ token, statement, onSent }: AppealProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { appeal, state, appealUntil } = statement
  if (appeal) {
    return (
      <dl className="age-facts">
        <Fact name={t`Your appeal`}>
          <span dir="auto">{appeal.words}</span>
        </Fact>
        <Fact name={t`Answer`}>
          {state === 'appealed' && <Trans>Somebody other than who decided first will answer here.</Trans>}
          {state === 'upheld' && <Trans>The decision stays.</Trans>}
          {state === 'overturned' && <Trans>You were right. What was done is taken back as far as that is possible.</Trans>}{' '}
          {appeal.answer && <span dir="auto">{appeal.answer}</span>}
        </Fact>
      </dl>
    )
  }
  if (statement.act === 'none' || Date.parse(appealUntil) < serverNow()) return null
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get('words')
    if (busy || typeof words !== 'string' || words.trim() === '') return
    setBusy(true)
    try {
      onSent(await answered(api.POST('/api/decisions/{token}/appeal', { params: { path: { token } }, body: { words } })))
    } catch (error) {
      setRefusal(asRefusal(error))
    }
    setBusy(false)
  }
  return (
    <form className="age-way" onSubmit={(event) => void submit(event)}>
      <h2>
        <Trans>Appeal</Trans>
      </h2>
      <p>
        <Trans>
          You can appeal once, until <DateText at={appealUntil} />. Somebody other than who decided first looks at it. Courts and
          out-of-court bodies stay open to you.
        </Trans>
      </p>
      <TextAreaField label={<Trans>Why the decision is wrong</Trans>} name="words" maxLength={4000} required dir="auto" />
      {refusal && <p role="alert">{t(problemWords(refusal))}</p>}
      <Button kind="main" size="wide" type="submit" busy={busy}>
        <Trans>Send the appeal</Trans>
      </Button>
    </form>
  )
}
