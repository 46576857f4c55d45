import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { SellerOrderRow } from '../../api/desk-types.ts'
import type { DataColumn } from '../../kit/desk/data-table.tsx'
import { Amount } from '../../kit/money.tsx'
import { BoughtProducts, City, OrderStateBadge, PlacedAt, Unread } from './order-parts.tsx'

/** The columns of the orders desk. */
export const orderColumns: DataColumn<SellerOrderRow>[] = [
  {
    id: 'number',
    header: () => <Trans>Order</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => (
      <Link className="row-link num" to="/desk/orders/$orderId" params={{ orderId: original.id }}>
        {original.number}
      </Link>
    ),
  },
  { id: 'buyer', header: () => <Trans>Buyer</Trans>, cell: ({ row: { original } }) => <bdi>{original.buyerName}</bdi> },
  { id: 'city', header: () => <Trans>City</Trans>, cell: ({ row: { original } }) => <City name={original.city} /> },
  { id: 'products', header: () => <Trans>Products</Trans>, cell: ({ row: { original } }) => <BoughtProducts lines={original.lines} /> },
  {
    id: 'total',
    header: () => <Trans>Total</Trans>,
    meta: { figures: true, narrow: true },
    cell: ({ row: { original } }) => <Amount of={original.total} className="font-medium" />,
  },
  {
    id: 'state',
    header: () => <Trans context="column of a table">State</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => (
      <>
        <OrderStateBadge state={original.state} /> <Unread count={original.unread} />
      </>
    ),
  },
  {
    id: 'time',
    header: () => <Trans context="column of a table">Time</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <PlacedAt iso={original.placedAt} />,
  },
]
