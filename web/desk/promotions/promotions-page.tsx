import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import type { Promotion } from '../../api/desk-types.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { type DataColumn, DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { PlusIcon, TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { promotionsQuery } from './promotion-queries.ts'
import { stateTones, useKindWords, useStateWords, useTermsWords } from './promotion-words.tsx'
import './promotions.css'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'
import { NoPromotions } from './no-promotions.tsx'

/** Codes, discounts, bundles and limits of one brand, or of the platform: what they do, how often they were used, what they cost. */
export function PromotionsPage() {
  const { t } = useLingui()
  const organisation = useMembership('promotions.edit')?.organisation
  return (
    <>
      <PageHeader name={t`Promotions`} title={<Trans>Promotions</Trans>} acts={organisation && <NewPromotion />}>
        {organisation?.kind === 'platform' ? (
          <Trans>What Souk takes off and pays for itself: sellers and hosts get as much as without it.</Trans>
        ) : (
          <Trans>What you take off your own goods. Buyers see each reason, and that you pay for it.</Trans>
        )}
      </PageHeader>
      {organisation ? <PromotionList key={organisation.id} organisationId={organisation.id} /> : <NoPromotions />}
    </>
  )
}

const NewPromotion = () => (
  <Link className="btn btn-desk btn-main" to="/desk/promotions/new">
    <PlusIcon />
    <Trans>New promotion</Trans>
  </Link>
)

function PromotionList({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const query = useInfiniteQuery(promotionsQuery(organisationId))
  const columns = useColumns()
  if (query.isError) return <RetryPanel error={query.error} onRetry={() => void query.refetch()} />
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (query.isSuccess && rows.length === 0) {
    return (
      <div className="desk-state">
        <EmptyState picture={<TagIcon />} title={<Trans>No promotions yet</Trans>} action={<NewPromotion />}>
          <Trans>A code for your first viewers, ten percent from three pieces on, or a limit for each person: it begins here.</Trans>
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <DataTable
        label={t`Promotions`}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        card={(row) => <PromotionCard row={row} />}
        loadingRows={query.isPending ? 4 : 0}
      />
      {query.hasNextPage && (
        <Button size="desk" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

function useColumns(): DataColumn<Promotion>[] {
  const { t } = useLingui()
  return [
    { id: 'name', header: t`Promotion`, cell: ({ row: { original } }) => <Name row={original} /> },
    { id: 'state', header: t`State`, cell: ({ row: { original } }) => <State row={original} /> },
    { id: 'used', header: t`Used`, meta: { figures: true }, cell: ({ row: { original } }) => <Used row={original} /> },
    { id: 'cost', header: t`Taken off`, meta: { figures: true }, cell: ({ row: { original } }) => <Amount of={original.used.amount} /> },
    { id: 'act', header: '', meta: { narrow: true }, cell: ({ row: { original } }) => <Acts row={original} /> },
  ]
}

function Name({ row }: { row: Promotion }) {
  const { read } = useLanguage()
  const kindOf = useKindWords()
  const termsOf = useTermsWords()
  return (
    <span className="promotion-name">
      <b>
        <bdi>{read(row.title)}</bdi>
      </b>
      <small>
        {kindOf(row.terms.kind)} · <bdi>{termsOf(row)}</bdi>
      </small>
    </span>
  )
}

function State({ row }: { row: Promotion }) {
  const { locale } = useLanguage()
  const stateOf = useStateWords()
  const until = row.endsAt && new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(new Date(row.endsAt))
  return (
    <span className="promotion-name promotion-state">
      <Badge tone={stateTones[row.state]}>{stateOf(row.state)}</Badge>
      {until && (
        <small>
          <Trans>until {until}</Trans>
        </small>
      )}
    </span>
  )
}

const Used = ({ row }: { row: Promotion }) => (
  <span className="num">{row.mostUses === null ? row.used.orders : `${row.used.orders} / ${row.mostUses}`}</span>
)

function PromotionCard({ row }: { row: Promotion }) {
  return (
    <div className="promotion-card">
      <Name row={row} />
      <State row={row} />
      <span className="text-muted">
        <Trans>
          Used <Used row={row} /> · taken off <Amount of={row.used.amount} />
        </Trans>
      </span>
      <Acts row={row} />
    </div>
  )
}

/** A draft begins, what runs ends. */
function Acts({ row }: { row: Promotion }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const params = { params: { path: { id: row.id } } }
  const settled = {
    onError: (error: Error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['promotions'] }),
  }
  const publish = useMutation({ mutationFn: () => answered(api.POST('/api/promotions/{id}/publish', params)), ...settled })
  const end = useMutation({ mutationFn: () => answered(api.POST('/api/promotions/{id}/deactivate', params)), ...settled })
  if (row.state === 'draft') {
    return (
      <Button size="desk" busy={publish.isPending} onClick={() => publish.mutate()}>
        <Trans>Let it begin</Trans>
      </Button>
    )
  }
  if (row.state !== 'ongoing' && row.state !== 'scheduled') return null
  return (
    <Button size="desk" kind="quiet" busy={end.isPending} onClick={() => end.mutate()}>
      <Trans>End this promotion</Trans>
    </Button>
  )
}
