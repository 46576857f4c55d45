import { Link } from '@tanstack/react-router'
import type { SellerOrderRow } from '../../api/desk-types.ts'
import { Amount } from '../../kit/money.tsx'
import { BoughtProducts, City, OrderStateBadge, PlacedAt, Unread } from './order-parts.tsx'

/** One order where there is no room for columns. */
export function OrderCard({ row }: { row: SellerOrderRow }) {
  return (
    <article className="order-card">
      <div className="order-card-line">
        <Link className="row-link num" to="/desk/orders/$orderId" params={{ orderId: row.id }}>
          {row.number}
        </Link>{' '}
        <OrderStateBadge state={row.state} /> <Unread count={row.unread} /> <PlacedAt iso={row.placedAt} />
      </div>
      <BoughtProducts lines={row.lines} />
      <div className="order-card-line">
        <span className="order-card-who">
          <bdi>{row.buyerName}</bdi>
          <span className="text-muted"> · </span>
          <City name={row.city} />
        </span>{' '}
        <Amount of={row.total} className="order-card-sum" />
      </div>
    </article>
  )
}
