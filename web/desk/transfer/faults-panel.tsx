import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { type DataColumn, DataTable } from '../../kit/desk/data-table.tsx'
import { DownloadIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { faultsQuery, type Import, type ImportFault } from './import-queries.ts'

type Row = ImportFault & { key: string }

const columns: DataColumn<Row>[] = [
  {
    id: 'line',
    header: () => <Trans context="of a file">Line</Trans>,
    cell: ({ row }) => row.original.line,
    meta: { figures: true, narrow: true },
  },
  {
    id: 'column',
    header: () => <Trans context="of a file">Column</Trans>,
    cell: ({ row }) => <bdi>{row.original.column ?? '—'}</bdi>,
    meta: { narrow: true },
  },
  {
    id: 'handle',
    header: () => <Trans>Product</Trans>,
    cell: ({ row }) => <bdi>{row.original.handle ?? '—'}</bdi>,
    meta: { narrow: true },
  },
  { id: 'wrong', header: () => <Trans>What is wrong, and what to do</Trans>, cell: ({ row }) => <FaultWords fault={row.original} /> },
]

/** Everything that was wrong, by line; also as a file to mend the first one with. */
export function FaultsPanel({ made }: { made: Import }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { errors, warnings } = made.counts
  const faults = useInfiniteQuery(faultsQuery(made.id, `${made.state} ${errors} ${warnings}`))
  if (faults.isError && !faults.data) return <RetryPanel error={faults.error} onRetry={() => void faults.refetch()} />
  const rows = (faults.data?.pages ?? []).flatMap((page) => page.items).map((fault, place): Row => ({ ...fault, key: String(place) }))
  return (
    <section className="import-faults" aria-labelledby="faults-title">
      <div className="import-faults-head">
        <div>
          <h2 id="faults-title">
            <Trans>What was found in the file</Trans>
          </h2>
          <p>
            <Plural value={errors} one="# error" other="# errors" /> · <Plural value={warnings} one="# note" other="# notes" />.{' '}
            <Trans>A product with an error is left out whole; a note changes nothing.</Trans>
          </p>
        </div>
        <a className="btn btn-desk" href={`/api/desk/imports/${made.id}/report.csv?lang=${language}`} download>
          <DownloadIcon />
          <Trans>Download the report</Trans>
        </a>
      </div>
      <DataTable
        label={t`What was found in the file`}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.key}
        card={(row) => <FaultCard fault={row} />}
        loadingRows={faults.isPending ? 3 : 0}
      />
      {faults.hasNextPage && (
        <div className="data-foot">
          <Button size="desk" busy={faults.isFetchingNextPage} onClick={() => void faults.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function FaultWords({ fault }: { fault: ImportFault }) {
  const { read } = useLanguage()
  return (
    <span className="fault-words">
      <span>
        {fault.severity === 'error' ? (
          <Badge tone="danger">
            <Trans context="severity">Error</Trans>
          </Badge>
        ) : (
          <Badge tone="warning">
            <Trans context="severity">Note</Trans>
          </Badge>
        )}{' '}
        {read(fault.wrong)}
      </span>
      <small>{read(fault.remedy)}</small>
    </span>
  )
}

const FaultCard = ({ fault }: { fault: ImportFault }) => (
  <>
    <p className="fault-place">
      <Trans>
        Line <bdi>{fault.line}</bdi>
      </Trans>
      {fault.column && (
        <>
          {' · '}
          <bdi>{fault.column}</bdi>
        </>
      )}
    </p>
    <FaultWords fault={fault} />
  </>
)
