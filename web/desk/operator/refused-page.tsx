import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { type DataColumn, DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { type RefusedMove, refusedQuery, useTry } from './refused-queries.ts'
import { failureWords, kindLooks } from './refused-words.ts'
import { When } from './when.tsx'

const FIRST_ROWS = 3

/** Money on its way to or from brands that the provider refuses to move: whoever waits longest first. */
export function RefusedPage() {
  const { t } = useLingui()
  const list = useInfiniteQuery(refusedQuery)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.error && !list.data) return <RetryPanel whole error={list.error} onRetry={() => void list.refetch()} />
  return (
    <>
      <PageHeader name={t`Refused transfers`} title={<Trans>Refused transfers</Trans>}>
        <Trans>What the payment provider would not move, the longest waiting first. Souk asks again by itself, later each time.</Trans>
      </PageHeader>
      {!list.isPending && rows.length === 0 ? (
        <div className="desk-state">
          <EmptyState picture={<CheckIcon />} title={<Trans>Nothing is refused</Trans>}>
            <Trans>When the provider does not move a brand’s money, it stands here with the reason.</Trans>
          </EmptyState>
        </div>
      ) : (
        <DataTable
          label={t`Refused transfers`}
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
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function Payee({ row: { brand, number, payee } }: { row: RefusedMove }) {
  const { read } = useLanguage()
  return (
    <span className="refused-lines">
      <b>
        <bdi>{read(brand.name)}</bdi>
      </b>
      <small>
        <Trans>
          Order <bdi className="num">{number}</bdi>
        </Trans>
      </small>
      <small>
        <bdi className="num refused-payee">{payee}</bdi>
      </small>
    </span>
  )
}

function Sum({ row }: { row: RefusedMove }) {
  const { t } = useLingui()
  const { word, tone } = kindLooks[row.kind]
  return (
    <span className="refused-lines">
      <Amount of={row.amount} className="font-medium" />
      <Badge tone={tone}>{t(word)}</Badge>
    </span>
  )
}

function Said({ row: { failure, said } }: { row: RefusedMove }) {
  const { t } = useLingui()
  return (
    <span className="refused-lines">
      <span>{t(failureWords[failure])}</span>
      {said && (
        <small className="refused-said" lang="en" dir="ltr">
          {said}
        </small>
      )}
    </span>
  )
}

function Tries({ row: { refusals, since } }: { row: RefusedMove }) {
  return (
    <span className="refused-lines">
      <span>
        <Plural value={refusals} one="# time" other="# times" />
      </span>
      <small>
        <Trans>
          since <When at={since} />
        </Trans>
      </small>
    </span>
  )
}

function Next({ row: { nextAt, state } }: { row: RefusedMove }) {
  if (state === 'asked')
    return (
      <Badge tone="info">
        <Trans>Being asked now</Trans>
      </Badge>
    )
  return nextAt ? <When at={nextAt} /> : <>—</>
}

function TryNow({ row }: { row: RefusedMove }) {
  const { isPending, mutate } = useTry(row.id)
  return (
    <Button size="desk" busy={isPending} disabled={row.state === 'asked'} onClick={() => mutate()}>
      <Trans>Try now</Trans>
    </Button>
  )
}

function Card({ row }: { row: RefusedMove }) {
  return (
    <div className="refused-card">
      <span className="refused-pair">
        <Payee row={row} />
        <Sum row={row} />
      </span>
      <Said row={row} />
      <span className="refused-pair">
        <span className="refused-lines">
          <small>
            <Trans>Refused</Trans>
          </small>
          <Tries row={row} />
        </span>
        <span className="refused-lines">
          <small>
            <Trans>Next try</Trans>
          </small>
          <Next row={row} />
        </span>
      </span>
      <TryNow row={row} />
    </div>
  )
}

const columns: DataColumn<RefusedMove>[] = [
  { id: 'payee', header: () => <Trans>Brand</Trans>, cell: ({ row: { original } }) => <Payee row={original} /> },
  {
    id: 'amount',
    header: () => <Trans>Amount</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <Sum row={original} />,
  },
  { id: 'said', header: () => <Trans>What the provider said</Trans>, cell: ({ row: { original } }) => <Said row={original} /> },
  {
    id: 'tries',
    header: () => <Trans>Refused</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <Tries row={original} />,
  },
  { id: 'next', header: () => <Trans>Next try</Trans>, meta: { narrow: true }, cell: ({ row: { original } }) => <Next row={original} /> },
  {
    id: 'act',
    header: () => (
      <span className="sr-only">
        <Trans>Try now</Trans>
      </span>
    ),
    meta: { narrow: true },
    cell: ({ row: { original } }) => <TryNow row={original} />,
  },
]
