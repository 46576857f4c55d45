import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { type DataColumn, DataTable } from '../../kit/desk/data-table.tsx'
import { Chips, FilterBar } from '../../kit/desk/filter-bar.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { ShieldCheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { type DisputeRow, disputesQuery } from './dispute-queries.ts'
import { reasonWords, stateLooks } from './dispute-words.ts'
import './disputes.css'
import { NoDesk } from '../no-desk.tsx'
import { Due } from './due.tsx'

const route = getRouteApi('/desk/framed/disputes')
const FIRST_ROWS = 4

/** What buyers' banks took back and have not decided, with the time that is left to answer. */
export function DisputesPage() {
  const { t } = useLingui()
  const membership = useMembership('disputes.answer')
  const overseen = useMembership('disputes.oversee')
  const organisation = membership?.organisation
  return (
    <>
      <PageHeader name={t`Disputes`} title={<Trans>Disputes</Trans>}>
        <Trans>A buyer told the bank that a payment was wrong. Answer in time: a bank takes one answer, and silence loses.</Trans>
      </PageHeader>
      {organisation ? (
        <List key={organisation.id} organisationId={overseen?.organisation.id === organisation.id ? null : organisation.id} />
      ) : (
        <NoDesk title={<Trans>No disputes for you to answer</Trans>}>
          <Trans>Disputes belong to a brand. Ask its owner to let you answer them.</Trans>
        </NoDesk>
      )}
    </>
  )
}

function List({ organisationId }: { organisationId: string | null }) {
  const { t } = useLingui()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const list = useInfiniteQuery(disputesQuery(organisationId, filter))
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.error && !list.data) return <RetryPanel error={list.error} onRetry={() => void list.refetch()} />
  return (
    <>
      <FilterBar count={null}>
        <Chips
          label={t`State of the dispute`}
          chosen={filter.open ?? 'all'}
          choices={[
            { key: 'all' as const, label: t({ message: 'All', context: 'disputes' }) },
            { key: 'true' as const, label: t({ message: 'Open', context: 'disputes' }) },
            { key: 'false' as const, label: t({ message: 'Decided', context: 'disputes' }) },
          ]}
          onChoose={(key) => void navigate({ to: '/desk/disputes', search: key === 'all' ? {} : { open: key }, replace: true })}
        />
      </FilterBar>
      {!list.isPending && rows.length === 0 ? (
        <NoDisputes />
      ) : (
        <DataTable
          label={t`Disputes`}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          card={(row) => <Card row={row} />}
          loadingRows={list.isPending ? FIRST_ROWS : 0}
        />
      )}
      {list.hasNextPage && (
        <div className="data-foot">
          <Button size="desk" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show older disputes</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function NoDisputes() {
  return (
    <div className="desk-state">
      <EmptyState picture={<ShieldCheckIcon />} title={<Trans>No disputes</Trans>}>
        <Trans>When a buyer’s bank takes a payment back, it stands here with the day by which to answer.</Trans>
      </EmptyState>
    </div>
  )
}

function State({ row }: { row: DisputeRow }) {
  const { t } = useLingui()
  const { word, tone } = stateLooks[row.state]
  return <Badge tone={tone}>{t(word)}</Badge>
}

function Reason({ row }: { row: DisputeRow }) {
  const { t } = useLingui()
  return <>{t(reasonWords[row.reason])}</>
}

function Brands({ row }: { row: DisputeRow }) {
  const { read } = useLanguage()
  return <bdi>{row.brands.map((name) => read(name)).join(' · ')}</bdi>
}

function Number({ row }: { row: DisputeRow }) {
  return (
    <Link className="row-link num" to="/desk/disputes/$disputeId" params={{ disputeId: row.id }}>
      <bdi>{row.number ?? '—'}</bdi>
    </Link>
  )
}

function Card({ row }: { row: DisputeRow }) {
  return (
    <div className="dispute-card">
      <span>
        <Number row={row} /> <State row={row} />
      </span>
      <span>
        <Reason row={row} />
      </span>
      <span>
        <bdi>{row.buyerName}</bdi> <Amount of={row.amount} className="font-medium" />
      </span>
      {row.state === 'needs-response' && <Due dispute={row} />}
    </div>
  )
}

const columns: DataColumn<DisputeRow>[] = [
  { id: 'number', header: () => <Trans>Order</Trans>, meta: { narrow: true }, cell: ({ row: { original } }) => <Number row={original} /> },
  { id: 'reason', header: () => <Trans>What the buyer says</Trans>, cell: ({ row: { original } }) => <Reason row={original} /> },
  { id: 'buyer', header: () => <Trans>Buyer</Trans>, cell: ({ row: { original } }) => <bdi>{original.buyerName}</bdi> },
  { id: 'brand', header: () => <Trans>Seller</Trans>, cell: ({ row: { original } }) => <Brands row={original} /> },
  {
    id: 'amount',
    header: () => <Trans>Amount</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <Amount of={original.amount} className="font-medium" />,
  },
  {
    id: 'due',
    header: () => <Trans>Answer by</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <Due dispute={original} />,
  },
  {
    id: 'state',
    header: () => <Trans context="column of a table">State</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <State row={original} />,
  },
]
