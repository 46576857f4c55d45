import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { asRefusal, leadsNowhere } from '../../api/refusal.ts'
import { actWords, groundWords } from '../../api/safety-words.ts'
import { Badge } from '../../kit/badge.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { Lost, PageOnItsWay } from '../page-states.tsx'
import { DecideForm } from './decide-form.tsx'
import { OperatorList, OperatorPanel } from './operator-panel.tsx'
import { caseQuery, type SafetyCase } from './queries.ts'
import { Quoted } from './quoted.tsx'
import { When } from './when.tsx'
import { kindWords } from './words.ts'

const route = getRouteApi('/desk/framed/safety/$reportId')

/** One subject: as it was reported, as it is, what was decided before, and what is done now. */
export function CasePage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const router = useRouter()
  const { reportId } = route.useParams()
  const found = useQuery(caseQuery(reportId))
  if (found.error && leadsNowhere(asRefusal(found.error))) return <NoCase />
  if (found.error) return <RetryPanel whole error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageOnItsWay />
  const { subject, title, address, exists, person, acts, reports } = found.data
  return (
    <>
      <PageHeader name={read(title)} title={<bdi>{read(title)}</bdi>}>
        <span className="operator-about">
          <span>{t(kindWords[subject.kind])}</span>
          {!exists && <Badge tone="warning">{t`Gone by now`}</Badge>}
          {person && (
            <span>
              <Trans>
                Concerns <bdi>{read(person.name)}</bdi> (<bdi>{person.email}</bdi>)
              </Trans>
            </span>
          )}
          {address && (
            <a href={address}>
              <Trans>Open it</Trans>
            </a>
          )}
        </span>
      </PageHeader>
      <div className="operator-case">
        <div>
          <Reports reports={reports} />
          <Before decisions={found.data.decisions} />
        </div>
        <OperatorPanel title={<Trans>Decide</Trans>}>
          <DecideForm
            subject={subject}
            acts={acts}
            {...(reports[0] ? { ground: reports[0].ground } : {})}
            onDecided={() => router.history.push('/desk/safety')}
          />
        </OperatorPanel>
      </div>
    </>
  )
}

function NoCase() {
  const { t } = useLingui()
  return (
    <Lost
      name={t`Safety`}
      title={<Trans>There is no such case</Trans>}
      action={
        <Link className="btn btn-desk" to="/desk/safety">
          <Trans>All that was reported</Trans>
        </Link>
      }
    />
  )
}

function Reports({ reports }: Pick<SafetyCase, 'reports'>) {
  const { t } = useLingui()
  return (
    <OperatorList title={<Trans>What was reported</Trans>}>
      {reports.map(({ id, ground, words, at, guest, snapshot }) => (
        <li key={id} className="operator-appeal">
          <span>
            <b>{t(groundWords[ground])}</b> <When at={at} /> {guest && <Badge>{t`Guest`}</Badge>}
          </span>
          {words && <span dir="auto">{words}</span>}
          <Quoted snapshot={snapshot} />
        </li>
      ))}
      {reports.length === 0 && (
        <li>
          <Trans>Every report of it is answered.</Trans>
        </li>
      )}
    </OperatorList>
  )
}

function Before({ decisions }: Pick<SafetyCase, 'decisions'>) {
  const { t } = useLingui()
  if (decisions.length === 0) return null
  return (
    <OperatorList title={<Trans>Decided before</Trans>}>
      {decisions.map((decision) => (
        <li key={decision.id} className="operator-appeal">
          <span>
            <b>{t(actWords[decision.act])}</b> <When at={decision.decidedAt} />
          </span>
          <span dir="auto">{decision.facts}</span>
          <a href={decision.address}>
            <Trans>Statement of reasons</Trans>
          </a>
        </li>
      ))}
    </OperatorList>
  )
}
