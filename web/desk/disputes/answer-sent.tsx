import { Trans } from '@lingui/react/macro'
import { When } from '../operator/when.tsx'
import { FileList } from './answer-files.tsx'
import type { Dispute } from './dispute-queries.ts'

/** What became of it, and the answer as the bank has it. */
export function AnswerSent({ dispute }: { dispute: Dispute }) {
  const { texts } = dispute
  return (
    <section className="panel dispute-panel">
      <h2>
        <Trans>Your answer</Trans>
      </h2>
      <p className={dispute.state === 'won' ? 'notice' : dispute.state === 'lost' ? 'notice notice-danger' : 'notice'} role="status">
        <Became dispute={dispute} />
      </p>
      {texts.explanation ? (
        <p className="dispute-said" dir="auto">
          {texts.explanation}
        </p>
      ) : (
        <p className="dispute-advice">
          <Trans>Nothing was said to the bank.</Trans>
        </p>
      )}
      {texts.trackingNumber && (
        <p>
          <bdi>{texts.carrier}</bdi> <bdi className="num">{texts.trackingNumber}</bdi>
        </p>
      )}
      <FileList dispute={dispute} />
    </section>
  )
}

function Became({ dispute: { state, acceptedAt, submittedAt, sentAt, decidedAt } }: { dispute: Dispute }) {
  if (state === 'won')
    return (
      <span>
        <Trans>The bank believed you. All of the money is back.</Trans> {decidedAt && <When at={decidedAt} />}
      </span>
    )
  if (state === 'lost')
    return (
      <span>
        {acceptedAt ? <Trans>You accepted it: the buyer keeps the money.</Trans> : <Trans>The bank decided for the buyer.</Trans>}{' '}
        {decidedAt && <When at={decidedAt} />}
      </span>
    )
  if (acceptedAt) return <Trans>You accepted it. The provider has not confirmed that yet.</Trans>
  if (submittedAt && !sentAt) return <Trans>Sent by you. The provider has not taken it yet; Souk goes on trying.</Trans>
  if (submittedAt)
    return (
      <span>
        <Trans>The bank has your answer. It may take weeks to decide.</Trans> <When at={submittedAt} />
      </span>
    )
  return <Trans>Nothing can be answered now.</Trans>
}
