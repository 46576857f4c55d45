import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groundWords } from '../../api/safety-words.ts'
import { Badge } from '../../kit/badge.tsx'
import { type DataColumn, DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader, usePageName } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { ShieldCheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { NotYours } from '../../shell/not-yours.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { may, usePerson } from '../../shell/session.ts'
import { Appeals } from './appeals.tsx'
import { Documents } from './documents.tsx'
import { OnAir } from './on-air.tsx'
import { queueQuery, type ReportedSubject } from './queries.ts'
import { When } from './when.tsx'
import { Withheld } from './withheld.tsx'
import { kindWords } from './words.ts'

/** What waits for an operator: reports by subject, appeals, proofs of age, and what is on air. */
export function SafetyPage() {
  const { t } = useLingui()
  const person = usePerson()
  usePageName(t`Safety`)
  if (!may(person, 'safety.review')) return <NotYours />
  return (
    <>
      <PageHeader name={t`Safety`} title={<Trans>Safety</Trans>}>
        <Trans>What people reported, the most urgent first. Every act is written down and explained to whom it concerns.</Trans>
      </PageHeader>
      <Queue />
      {may(person, 'broadcasts.stop') && <OnAir />}
      <Withheld />
      <Appeals />
      {may(person, 'ages.review') && <Documents />}
    </>
  )
}

function Queue() {
  const { t } = useLingui()
  const queue = useQuery(queueQuery)
  if (queue.error) return <RetryPanel error={queue.error} onRetry={() => void queue.refetch()} />
  const rows = queue.data?.items ?? []
  if (queue.data && rows.length === 0) {
    return (
      <EmptyState picture={<ShieldCheckIcon />} title={<Trans>Nothing is reported</Trans>}>
        <Trans>What people report from shows, chats, products and clips appears here by itself.</Trans>
      </EmptyState>
    )
  }
  return (
    <DataTable
      label={t`Reports`}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.reportId}
      loadingRows={queue.isPending ? 4 : 0}
      card={(row) => (
        <div className="operator-card">
          <CaseLink row={row} />
          <Grounds row={row} />
          <Waits row={row} />
        </div>
      )}
    />
  )
}

const columns: DataColumn<ReportedSubject>[] = [
  { id: 'subject', header: () => <Trans>Reported</Trans>, cell: ({ row: { original } }) => <CaseLink row={original} /> },
  { id: 'grounds', header: () => <Trans>Ground</Trans>, cell: ({ row: { original } }) => <Grounds row={original} /> },
  {
    id: 'count',
    header: () => <Trans>Reports</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <span className="num">{original.reports}</span>,
  },
  {
    id: 'since',
    header: () => <Trans>Waits since</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <When at={original.firstAt} />,
  },
]

function Waits({ row: { firstAt, reports } }: { row: ReportedSubject }) {
  return (
    <small className="text-muted">
      <Trans>
        Waits since <When at={firstAt} />
      </Trans>{' '}
      · <Plural value={reports} one="# report" other="# reports" />
    </small>
  )
}

function CaseLink({ row }: { row: ReportedSubject }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  return (
    <span>
      <Link className="row-link" to="/desk/safety/$reportId" params={{ reportId: row.reportId }}>
        <bdi>{read(row.title)}</bdi>
      </Link>{' '}
      <Badge>{t(kindWords[row.subject.kind])}</Badge> {row.urgency === 3 && <Badge tone="danger">{t`At once`}</Badge>}
    </span>
  )
}

function Grounds({ row }: { row: ReportedSubject }) {
  const { t } = useLingui()
  const [first] = row.grounds
  const more = row.grounds.length - 1
  return (
    <span>
      {first && t(groundWords[first])} {more > 0 && <Plural value={more} one="and # more reason" other="and # more reasons" />}
    </span>
  )
}
