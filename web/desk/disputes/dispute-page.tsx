import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Badge } from '../../kit/badge.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { SplitBar } from '../../kit/split-bar.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { When } from '../operator/when.tsx'
import { PageOnItsWay } from '../page-states.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AnswerSent } from './answer-sent.tsx'
import { type Dispute, disputeQuery } from './dispute-queries.ts'
import { adviceWords, reasonWords, stateLooks } from './dispute-words.ts'
import './disputes.css'
import { Due } from './due.tsx'

const route = getRouteApi('/desk/framed/disputes/$disputeId')

/** One dispute: what the buyer says, until when, whose money is held, and the answer. */
export function DisputePage() {
  const { disputeId } = route.useParams()
  const dispute = useQuery(disputeQuery(disputeId))
  return (
    <>
      <Link className="back-link" to="/desk/disputes">
        <BackIcon /> <Trans>All disputes</Trans>
      </Link>
      {dispute.data ? (
        <Sheet dispute={dispute.data} />
      ) : dispute.error ? (
        <RetryPanel whole error={dispute.error} onRetry={() => void dispute.refetch()} />
      ) : (
        <PageOnItsWay />
      )}
    </>
  )
}

function Sheet({ dispute }: { dispute: Dispute }) {
  const { t } = useLingui()
  const { word, tone } = stateLooks[dispute.state]
  const number = dispute.number ?? '—'
  const isOpen = dispute.state === 'needs-response' && dispute.submittedAt === null
  return (
    <>
      <PageHeader
        name={t`Dispute of ${number}`}
        title={
          <>
            <span>
              <Trans>
                Dispute of <bdi className="num">{number}</bdi>
              </Trans>
            </span>{' '}
            <Badge tone={tone}>{t(word)}</Badge>
          </>
        }
      >
        {t(reasonWords[dispute.reason])}
      </PageHeader>
      <div className="dispute-sheet">
        <Facts dispute={dispute} />
        <div className="dispute-main">
          {isOpen ? (
            <AnswerForm key={dispute.id} dispute={dispute} advice={t(adviceWords[dispute.reason])} />
          ) : (
            <AnswerSent dispute={dispute} />
          )}
        </div>
      </div>
    </>
  )
}

function Facts({ dispute }: { dispute: Dispute }) {
  const { read } = useLanguage()
  return (
    <div className="dispute-side">
      <section className="panel dispute-panel">
        <dl className="dispute-facts">
          <dt>
            <Trans>Disputed</Trans>
          </dt>
          <dd>
            <Amount of={dispute.amount} className="font-medium" />
          </dd>
          <dt>
            <Trans>The provider’s fee</Trans>
          </dt>
          <dd>
            <Amount of={dispute.fee} />
          </dd>
          <dt>
            <Trans>Answer by</Trans>
          </dt>
          <dd>
            <Due dispute={dispute} />
          </dd>
          <dt>
            <Trans>Buyer</Trans>
          </dt>
          <dd>
            <bdi>{dispute.buyerName}</bdi>
          </dd>
          {dispute.buyerEmail && (
            <dd className="dispute-mail">
              <bdi>{dispute.buyerEmail}</bdi>
            </dd>
          )}
          <dt>
            <Trans>Opened</Trans>
          </dt>
          <dd>
            <When at={dispute.openedAt} />
          </dd>
          {dispute.orders.map((order) => (
            <dd key={order.id} className="dispute-order">
              <Link to="/desk/orders/$orderId" params={{ orderId: order.id }}>
                <Trans>
                  The order at <bdi>{read(order.name)}</bdi>
                </Trans>
              </Link>
            </dd>
          ))}
        </dl>
      </section>
      <Shares dispute={dispute} />
    </div>
  )
}

function Shares({ dispute: { shares, state } }: { dispute: Dispute }) {
  const { read } = useLanguage()
  return (
    <section className="panel dispute-panel">
      <h2>
        {state === 'won' ? (
          <Trans>Whose money came back</Trans>
        ) : state === 'lost' ? (
          <Trans>Whose money it was</Trans>
        ) : (
          <Trans>Whose money is held</Trans>
        )}
      </h2>
      <SplitBar parts={shares} />
      <ul className="dispute-shares">
        {shares.map(({ party, name, amount }) => (
          <li key={`${party} ${name.en}`}>
            <span>
              <i className={`split-key split-${party}`} aria-hidden="true" /> <bdi>{read(name)}</bdi>
            </span>
            <Amount of={amount} />
          </li>
        ))}
      </ul>
    </section>
  )
}
