import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/desk/data-table.tsx'
import { Chips, FilterBar, Search } from '../../kit/desk/filter-bar.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CalendarIcon, PlusIcon, SearchIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { NoShows } from './no-shows.tsx'
import { isNarrowed, type ShowFilter } from './show-filter.ts'
import { showsQuery } from './show-queries.ts'
import { ShowCard, showColumns } from './show-rows.tsx'

const route = getRouteApi('/desk/framed/shows')
const FIRST_ROWS = 5

/** Every show of a brand: drafts, what is announced, what is on air, what was. */
export function ShowsPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const organisation = useMembership('show.plan')?.organisation
  return (
    <>
      <PageHeader name={t`Shows`} title={<Trans>Shows</Trans>} acts={organisation && <NewShow />}>
        {organisation && (
          <Trans>
            What <bdi>{read(organisation.name)}</bdi> plans, shows and has shown.
          </Trans>
        )}
      </PageHeader>
      {organisation ? <ShowsDesk key={organisation.id} organisationId={organisation.id} /> : <NoShows />}
    </>
  )
}

function NewShow() {
  return (
    <Link className="btn btn-desk btn-main" to="/desk/shows/new">
      <PlusIcon />
      <Trans>Plan a show</Trans>
    </Link>
  )
}

function ShowsDesk({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const filter = route.useSearch()
  const shows = useInfiniteQuery(showsQuery(organisationId, filter))
  const rows = shows.data?.pages.flatMap((page) => page.items) ?? []
  if (shows.isError && !shows.data) return <RetryPanel error={shows.error} onRetry={() => void shows.refetch()} />
  const isEmpty = shows.isSuccess && rows.length === 0
  if (isEmpty && !isNarrowed(filter)) return <FirstShow />
  return (
    <>
      <ShowsFilter filter={filter} />
      {isEmpty ? (
        <NothingFound />
      ) : (
        <DataTable
          label={t`Shows`}
          columns={showColumns}
          rows={rows}
          keyOf={(row) => row.id}
          card={(row) => <ShowCard row={row} />}
          loadingRows={shows.isPending ? FIRST_ROWS : shows.isFetchingNextPage ? 2 : 0}
        />
      )}
      {shows.hasNextPage && (
        <div className="data-foot">
          <Button size="desk" busy={shows.isFetchingNextPage} onClick={() => void shows.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function ShowsFilter({ filter }: { filter: ShowFilter }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const narrow = (next: ShowFilter) => void navigate({ to: '/desk/shows', search: next, replace: true })
  return (
    <FilterBar>
      <Search
        label={t`Search shows`}
        placeholder={t`Part of a title`}
        value={filter.q ?? ''}
        onSearch={(q) => narrow({ ...(q.trim() ? { q: q.trim() } : {}), ...(filter.state ? { state: filter.state } : {}) })}
      />
      <Chips
        label={t`State of the show`}
        chosen={filter.state ?? 'all'}
        choices={[
          { key: 'all' as const, label: t({ message: 'All', context: 'shows' }) },
          { key: 'upcoming' as const, label: t({ message: 'Upcoming', context: 'shows' }) },
          { key: 'live' as const, label: t({ message: 'On air', context: 'shows' }) },
          { key: 'drafts' as const, label: t({ message: 'Drafts', context: 'shows' }) },
          { key: 'past' as const, label: t({ message: 'Past', context: 'shows' }) },
        ]}
        onChoose={(key) => narrow({ ...(filter.q ? { q: filter.q } : {}), ...(key === 'all' ? {} : { state: key }) })}
      />
    </FilterBar>
  )
}

function FirstShow() {
  return (
    <div className="desk-state">
      <EmptyState picture={<CalendarIcon />} title={<Trans>No shows yet</Trans>} action={<NewShow />}>
        <Trans>
          Give it a title and a time; a cover and products can come later. Nobody sees it before you announce it, and people can then ask to
          be reminded.
        </Trans>
      </EmptyState>
    </div>
  )
}

function NothingFound() {
  return (
    <div className="desk-state">
      <EmptyState
        picture={<SearchIcon />}
        title={<Trans>Nothing found</Trans>}
        action={
          <Link className="btn btn-desk" to="/desk/shows" search={{}}>
            <Trans>All shows</Trans>
          </Link>
        }
      >
        <Trans>No show has this title or state.</Trans>
      </EmptyState>
    </div>
  )
}
