import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ShowCard as StudioRow } from '../../api/types.ts'
import { Badge, LiveBadge } from '../../kit/badge.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CameraIcon, NextIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { may, usePerson } from '../../shell/session.ts'
import { CopyShowLink } from './copy-show-link.tsx'
import { studioShowsQuery } from './studio-queries.ts'

const BLANK_ROWS = 3

/** The shows one may run: choose whose studio to sit down in. */
export function StudiosPage() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader name={t`Studio`} title={<Trans>Studio</Trans>}>
        <Trans>The shows you may run. Open one to see its picture, its plan and its products.</Trans>
      </PageHeader>
      {may(usePerson(), 'show.run') ? <MyShows /> : <NoShows />}
    </>
  )
}

function MyShows() {
  const shows = useQuery(studioShowsQuery)
  if (shows.data) return <Shows shows={shows.data.items} />
  return shows.error ? <RetryPanel error={shows.error} onRetry={() => void shows.refetch()} /> : <Blank />
}

function Shows({ shows }: { shows: StudioRow[] }) {
  if (shows.length === 0) return <NoShows />
  return (
    <ul className="studio-shows">
      {shows.map((show) => (
        <ShowCard key={show.id} show={show} />
      ))}
    </ul>
  )
}

function ShowCard({ show }: { show: StudioRow }) {
  const { read } = useLanguage()
  return (
    <li className="panel studio-show">
      <span className="studio-show-cover" aria-hidden="true">
        {show.coverUrl && <img src={show.coverUrl} alt="" />}
      </span>
      <span className="studio-show-words">
        <ShowState show={show} />
        <Link className="row-link" to="/desk/studio/$showId" params={{ showId: show.id }}>
          <bdi>{read(show.title)}</bdi>
        </Link>
        <small>
          <bdi>{read(show.brand.name)}</bdi> · <bdi>{read(show.host.name)}</bdi>
        </small>
      </span>
      <span className="studio-show-act">
        <CopyShowLink slug={show.slug} />
      </span>
      <NextIcon />
    </li>
  )
}

function ShowState({ show: { state, startsAt } }: { show: StudioRow }) {
  const times = useTimes()
  switch (state) {
    case 'live':
      return (
        <span>
          <LiveBadge />
        </span>
      )
    case 'draft':
      return (
        <span>
          <Badge>
            <Trans context="state of a show">Draft</Trans>
          </Badge>
        </span>
      )
    case 'scheduled':
      return (
        <span>
          <Badge tone="info">
            <time dateTime={startsAt}>
              <bdi>{times.long(startsAt)}</bdi>
            </time>
          </Badge>
        </span>
      )
    case 'stopped':
    case 'ended':
      return (
        <span>
          <Badge>
            <Trans context="state of a show">Ended</Trans>
          </Badge>
        </span>
      )
    case 'cancelled':
      return (
        <span>
          <Badge tone="danger">
            <Trans context="state of a show">Cancelled</Trans>
          </Badge>
        </span>
      )
  }
}

function NoShows() {
  return (
    <div className="desk-state">
      <EmptyState picture={<CameraIcon />} title={<Trans>No shows to run</Trans>}>
        <Trans>A show appears here when a brand makes you its host or crew. Ask the brand’s owner to add you.</Trans>
      </EmptyState>
    </div>
  )
}

function Blank() {
  const { t } = useLingui()
  return (
    <ul className="studio-shows" role="status" aria-label={t`Loading shows`}>
      {Array.from({ length: BLANK_ROWS }, (_, index) => (
        <li key={index} className="panel studio-show" aria-hidden="true">
          <span className="studio-show-cover" />
          <span className="studio-show-words">
            <span className="skeleton" />
          </span>
        </li>
      ))}
    </ul>
  )
}
