import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../kit/badge.tsx'
import type { DataColumn } from '../../kit/desk/data-table.tsx'
import { Amount } from '../../kit/money.tsx'
import { SplitBar } from '../../kit/split-bar.tsx'
import { When } from '../operator/when.tsx'
import type { Settlement } from './payee-queries.ts'
import { settlementLooks, waitWords } from './payee-words.ts'

const isZero = (amount: Settlement['sent']): boolean => amount.amount === '0'

function Number({ row }: { row: Settlement }) {
  return (
    <Link className="row-link num" to="/desk/orders/$orderId" params={{ orderId: row.id }}>
      <bdi>{row.number}</bdi>
    </Link>
  )
}

function State({ row }: { row: Settlement }) {
  const { t } = useLingui()
  const { word, tone } = settlementLooks[row.state]
  return (
    <span className="paid-state">
      <Badge tone={tone}>{t(word)}</Badge>
      {row.waitsFor && (
        <small>
          {t(waitWords[row.waitsFor])}
          {row.waitsFor === 'delay' && row.dueAt && (
            <>
              {': '}
              <When at={row.dueAt} />
            </>
          )}
        </small>
      )}
      {!isZero(row.recalled) && (
        <small>
          <Trans>
            taken back: <Amount of={row.recalled} />
          </Trans>
        </small>
      )}
    </span>
  )
}

/** What the brand gets, over the bar of everybody's parts. */
function Share({ row }: { row: Settlement }) {
  return (
    <span className="paid-share">
      <Amount of={row.share} className="font-medium" />
      <SplitBar thin parts={row.parts} />
    </span>
  )
}

export function SettlementCard({ row }: { row: Settlement }) {
  return (
    <div className="paid-card">
      <span>
        <Number row={row} /> <When at={row.placedAt} />
      </span>
      <SplitBar thin parts={row.parts} />
      <dl>
        <dt>
          <Trans>Paid by the buyer</Trans>
        </dt>
        <dd>
          <Amount of={row.gross} />
        </dd>
        <dt>
          <Trans>Others’ parts and fees</Trans>
        </dt>
        <dd>
          <Amount of={row.fees} />
        </dd>
        <dt>
          <Trans>Your share</Trans>
        </dt>
        <dd>
          <Amount of={row.share} className="font-medium" />
        </dd>
        <dt>
          <Trans>Sent to you</Trans>
        </dt>
        <dd>
          <Amount of={row.sent} />
        </dd>
      </dl>
      <State row={row} />
    </div>
  )
}

export const settlementColumns: DataColumn<Settlement>[] = [
  { id: 'number', header: () => <Trans>Order</Trans>, meta: { narrow: true }, cell: ({ row: { original } }) => <Number row={original} /> },
  {
    id: 'placed',
    header: () => <Trans>Ordered</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <When at={original.placedAt} />,
  },
  {
    id: 'gross',
    header: () => <Trans>Paid by the buyer</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <Amount of={original.gross} />,
  },
  {
    id: 'fees',
    header: () => <Trans>Others’ parts and fees</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <Amount of={original.fees} />,
  },
  {
    id: 'share',
    header: () => <Trans>Your share</Trans>,
    meta: { figures: true },
    cell: ({ row: { original } }) => <Share row={original} />,
  },
  {
    id: 'sent',
    header: () => <Trans>Sent to you</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <Amount of={original.sent} />,
  },
  {
    id: 'state',
    header: () => <Trans context="column of a table">State</Trans>,
    cell: ({ row: { original } }) => <State row={original} />,
  },
]
