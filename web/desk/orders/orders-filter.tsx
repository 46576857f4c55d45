import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { Chips, FilterBar, Search } from '../../kit/desk/filter-bar.tsx'
import { type OrderFilter, orderStates } from './order-filter.ts'
import { stateLooks } from './order-state.ts'
import type { Orders } from './use-orders.ts'

/** Search and state chips; both live in the address. */
export function OrdersFilter({ filter, orders }: { filter: OrderFilter; orders: Orders }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const narrow = (next: OrderFilter) => void navigate({ to: '/desk/orders', search: next, replace: true })
  const shown = orders.rows.length
  const { total } = orders
  return (
    <FilterBar
      count={
        !orders.isPending &&
        (shown < total ? (
          <Trans>
            {shown} of {total}
          </Trans>
        ) : (
          <Plural value={total} one="# order" other="# orders" />
        ))
      }
    >
      <Search
        label={t`Search orders`}
        placeholder={t`Number, buyer or tracking number`}
        value={filter.q ?? ''}
        onSearch={(q) => narrow({ ...(q.trim() ? { q: q.trim() } : {}), ...(filter.state ? { state: filter.state } : {}) })}
      />
      <Chips
        label={t`State of the order`}
        chosen={filter.state ?? 'all'}
        choices={[
          { key: 'all' as const, label: t({ message: 'All', context: 'orders' }) },
          ...orderStates.map((state) => ({ key: state, label: t(stateLooks[state].word) })),
        ]}
        onChoose={(key) => narrow({ ...(filter.q ? { q: filter.q } : {}), ...(key === 'all' ? {} : { state: key }) })}
      />
    </FilterBar>
  )
}
