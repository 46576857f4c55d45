import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SellerOrder } from '../../api/desk-types.ts'
import { asRefusal } from '../../api/refusal.ts'
import { PageHeader, usePageName } from '../../kit/desk/page-header.tsx'
import { Waterfall } from '../../kit/desk/waterfall.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { Lost } from '../page-states.tsx'
import { AnswerPanel } from './answer-panel.tsx'
import { DisputeNotice } from './dispute-notice.tsx'
import { OrderActs } from './order-acts.tsx'
import { Delivery } from './order-delivery.tsx'
import { BoughtIn, OrderHistory } from './order-history.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderPapers } from './order-papers.tsx'
import { OrderStateBadge } from './order-parts.tsx'
import { orderQuery } from './order-queries.ts'
import { NotesPanel, ThreadPanel } from './thread-panel.tsx'

const route = getRouteApi('/desk/framed/orders/$orderId')
export function OrderPage() {
  const { orderId } = route.useParams()
  const order = useQuery(orderQuery(orderId))
  return (
    <>
      <Link className="back-link" to="/desk/orders">
        <BackIcon /> <Trans>All orders</Trans>
      </Link>
      {order.data ? (
        <OrderSheet order={order.data} />
      ) : order.error ? (
        <NoOrder error={order.error} onRetry={() => void order.refetch()} />
      ) : (
        <OrderOnItsWay />
      )}
    </>
  )
}

function OrderSheet({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const { number } = order
  return (
    <>
      <PageHeader
        name={t`Order ${number}`}
        title={
          <>
            <span>
              <Trans>
                Order <bdi className="num">{number}</bdi>
              </Trans>
            </span>{' '}
            <OrderStateBadge state={order.state} />
          </>
        }
        acts={<OrderActs order={order} />}
      />
      <DisputeNotice order={order} />
      <AnswerPanel key={order.cancellation?.askedAt} order={order} />
      <div className="order-sheet">
        <div className="order-side">
          <section className="panel order-side-panel">
            <BoughtIn order={order} />
            <OrderHistory order={order} />
          </section>
          <Delivery order={order} />
        </div>
        <div className="order-main">
          <OrderLines order={order} />
          <OrderPapers order={order} />
          <Waterfall parts={order.split} paid={order.total} note={<Trans>The same amounts stand on the buyer’s receipt.</Trans>} />
          {order.acts.includes('message') && <ThreadPanel order={order} />}
          {order.acts.includes('note') && <NotesPanel order={order} />}
        </div>
      </div>
    </>
  )
}

function NoOrder({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useLingui()
  const { status } = asRefusal(error)
  if (status !== 404 && status !== 403) return <RetryPanel whole error={error} onRetry={onRetry} />
  return (
    <Lost
      name={t`Order`}
      title={<Trans>There is no such order</Trans>}
      action={
        <Link className="btn btn-desk" to="/desk/orders">
          <Trans>All orders</Trans>
        </Link>
      }
    >
      <Trans>It does not exist, or it belongs to another seller.</Trans>
    </Lost>
  )
}

/** The shape of the page to come, so that nothing jumps. */
function OrderOnItsWay() {
  const { t } = useLingui()
  usePageName(t`Order`)
  return (
    <div className="order-sheet" role="status" aria-label={t`Loading the order`}>
      <div className="panel order-blank" />
      <div className="order-main">
        <div className="panel order-blank-line" />
        <div className="panel order-blank" />
      </div>
    </div>
  )
}
