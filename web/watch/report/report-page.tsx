import { Trans, useLingui } from '@lingui/react/macro'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { actWords, groundWords } from '../../api/safety-words.ts'
import { useLanguage } from '../../kit/language.ts'
import { DateText } from '../age/date-text.tsx'
import { useAnswer } from './use-answer.ts'

/** The receipt of a report, and later its outcome. */
export function ReportPage({ token }: { token: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { answer, refusal } = useAnswer(() => answered(api.GET('/api/reports/{token}', { params: { path: { token } } })))
  return (
    <main className="age">
      <h1>
        <Trans>Your report</Trans>
      </h1>
      {refusal && <p role="alert">{t(problemWords(refusal))}</p>}
      {answer && (
        <dl className="age-facts">
          <Fact name={t`About`}>
            <bdi>{read(answer.subject.title)}</bdi>
          </Fact>
          <Fact name={t`Reason`}>{t(groundWords[answer.ground])}</Fact>
          <Fact name={t`Received`}>
            <DateText at={answer.reportedAt} />
          </Fact>
          <Fact name={t`Outcome`}>
            {answer.outcome === null ? (
              <Trans>It waits for an operator. This page tells what they decide.</Trans>
            ) : answer.outcome.acted ? (
              <>
                {t(actWords[answer.outcome.act])} <DateText at={answer.outcome.decidedAt} />
              </>
            ) : (
              <Trans>An operator looked at it and found nothing that had to be done.</Trans>
            )}
          </Fact>
        </dl>
      )}
      <p className="age-foot">
        <a className="btn" href="/">
          <Trans>See what is on</Trans>
        </a>
      </p>
    </main>
  )
}

export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
