import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { DeskShowRow } from '../../api/desk-types.ts'
import type { DataColumn } from '../../kit/desk/data-table.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { CalendarIcon, CameraIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ShowMarks } from './show-state.tsx'

export function Cover({ show }: { show: Pick<DeskShowRow, 'coverUrl' | 'covers'> }) {
  const url = show.covers[0]?.url ?? show.coverUrl
  return <span className="show-cover">{url ? <img src={url} alt="" loading="lazy" /> : <CalendarIcon />}</span>
}

function Title({ row }: { row: DeskShowRow }) {
  const { read } = useLanguage()
  const title = read(row.title)
  return (
    <Link className="row-link" to="/desk/shows/$showId" params={{ showId: row.id }}>
      {title ? <bdi>{title}</bdi> : <Trans>Untitled show</Trans>}
    </Link>
  )
}

function Start({ row: { startsAt } }: { row: DeskShowRow }) {
  const times = useTimes()
  return (
    <time dateTime={startsAt}>
      <bdi>{times.long(startsAt)}</bdi>
    </time>
  )
}

const Products = ({ row }: { row: DeskShowRow }) => <Plural value={row.products} _0="No products" one="# product" other="# products" />

function Host({ row }: { row: DeskShowRow }) {
  const { read } = useLanguage()
  return <bdi>{read(row.hostName)}</bdi>
}

function StudioLink({ row }: { row: DeskShowRow }) {
  const open = row.mine && (row.state === 'scheduled' || row.state === 'live' || row.state === 'stopped')
  if (!open) return null
  return (
    <Link className="btn btn-desk btn-small show-studio" to="/desk/studio/$showId" params={{ showId: row.id }}>
      <CameraIcon />
      <Trans>Studio</Trans>
    </Link>
  )
}

export const showColumns: DataColumn<DeskShowRow>[] = [
  {
    id: 'show',
    header: () => <Trans>Show</Trans>,
    cell: ({ row: { original } }) => (
      <span className="show-cell">
        <Cover show={original} />
        <Title row={original} />
      </span>
    ),
  },
  { id: 'start', header: () => <Trans>Start</Trans>, meta: { narrow: true }, cell: ({ row: { original } }) => <Start row={original} /> },
  { id: 'host', header: () => <Trans>Host</Trans>, cell: ({ row: { original } }) => <Host row={original} /> },
  {
    id: 'products',
    header: () => <Trans>Lineup</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <Products row={original} />,
  },
  {
    id: 'state',
    header: () => <Trans context="column of a table">State</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <ShowMarks show={original} />,
  },
  {
    id: 'studio',
    header: () => (
      <span className="sr-only">
        <Trans>Studio</Trans>
      </span>
    ),
    meta: { narrow: true },
    cell: ({ row: { original } }) => <StudioLink row={original} />,
  },
]

/** One show where there is no room for columns. */
export function ShowCard({ row }: { row: DeskShowRow }) {
  return (
    <article className="show-row-card">
      <Cover show={row} />
      <div>
        <ShowMarks show={row} />
        <Title row={row} />
        <small>
          <Start row={row} />
        </small>
        <small>
          <Host row={row} /> · <Products row={row} />
        </small>
      </div>
      <StudioLink row={row} />
    </article>
  )
}
