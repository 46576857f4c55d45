import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { DownloadIcon, SlidersIcon, UpIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { OrderCard } from './order-card.tsx'
import { orderColumns } from './order-columns.tsx'
import { isNarrowed } from './order-filter.ts'
import { FirstOrders, NoOrders, NothingFound } from './orders-empty.tsx'
import { OrdersFilter } from './orders-filter.tsx'
import { type Orders, useOrders } from './use-orders.ts'

const route = getRouteApi('/desk/framed/orders')
const FIRST_ROWS = 8

export function OrdersPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const organisation = useMembership('orders.read')?.organisation
  return (
    <>
      <PageHeader name={t`Orders`} title={<Trans>Orders</Trans>} acts={organisation && <OrdersActs organisationId={organisation.id} />}>
        {organisation && (
          <Trans>
            What people bought from <bdi>{read(organisation.name)}</bdi>, newest first. New orders appear by themselves.
          </Trans>
        )}
      </PageHeader>
      {organisation ? <OrdersDesk key={organisation.id} organisationId={organisation.id} /> : <NoOrders />}
    </>
  )
}

/** The list as a file, as it is narrowed now; and what stands on invoices. */
function OrdersActs({ organisationId }: { organisationId: string }) {
  const { q, state } = route.useSearch()
  const query = new URLSearchParams({ organisationId, ...(q ? { q } : {}), ...(state ? { state } : {}) })
  return (
    <div className="order-acts">
      <a className="btn btn-desk" href={`/api/seller-orders.csv?${query}`} download="orders.csv">
        <DownloadIcon /> <Trans>As CSV</Trans>
      </a>
      <Link className="btn btn-desk" to="/desk/order-settings">
        <SlidersIcon /> <Trans>Invoices and webhooks</Trans>
      </Link>
    </div>
  )
}

function OrdersDesk({ organisationId }: { organisationId: string }) {
  const filter = route.useSearch()
  const orders = useOrders(organisationId, filter)
  if (orders.error) return <RetryPanel error={orders.error} onRetry={orders.retry} />
  if (!orders.isPending && orders.rows.length === 0 && !isNarrowed(filter)) {
    return (
      <>
        <FirstOrders />
        <Arrivals orders={orders} />
      </>
    )
  }
  return (
    <>
      <OrdersFilter filter={filter} orders={orders} />
      <OrderList orders={orders} />
    </>
  )
}

function OrderList({ orders }: { orders: Orders }) {
  const { t } = useLingui()
  if (!orders.isPending && orders.rows.length === 0 && orders.arrivals.length === 0) return <NothingFound />
  return (
    <>
      <Arrivals orders={orders} />
      <DataTable
        label={t`Orders`}
        columns={orderColumns}
        rows={orders.rows}
        keyOf={(row) => row.id}
        card={(row) => <OrderCard row={row} />}
        isNew={orders.isNew}
        loadingRows={orders.isPending ? FIRST_ROWS : orders.isFetchingMore ? 3 : 0}
      />
      {orders.hasMore && (
        <div className="data-foot">
          <Button size="desk" busy={orders.isFetchingMore} onClick={orders.fetchMore}>
            {orders.isFetchingMore ? <Trans>Loading older orders</Trans> : <Trans>Show older orders</Trans>}
          </Button>
        </div>
      )}
    </>
  )
}

const isReading = (): boolean => {
  const list = document.querySelector('.data-table, .data-cards')
  if (window.scrollY > 8) return true
  if (!list) return false
  return list.contains(document.activeElement) || (matchMedia('(hover: hover)').matches && list.matches(':hover'))
}

/** New orders go on top at once, except under a hand or an eye: then they wait behind a button. */
function Arrivals({ orders }: { orders: Orders }) {
  const { arrivals, takeIn } = orders
  const take = useRef(takeIn)
  useEffect(() => {
    take.current = takeIn
  })
  const newest = arrivals[0]?.id
  const count = arrivals.length
  useEffect(() => {
    if (newest !== undefined && !isReading()) take.current()
  }, [newest])
  return (
    <div className="new-rows" role="status">
      {count > 0 && (
        <Button
          kind="main"
          size="desk"
          icon={UpIcon}
          onClick={() => {
            takeIn()
            window.scrollTo({ top: 0 })
          }}
        >
          <Plural value={count} one="# new order" other="# new orders" />
        </Button>
      )}
    </div>
  )
}
