import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../kit/empty-state.tsx'
import { BagIcon, SearchIcon } from '../../kit/icons.tsx'
import { may, usePerson } from '../../shell/session.ts'
import { NoDesk } from '../no-desk.tsx'
import { CopyShowLink } from '../studio/copy-show-link.tsx'
import { studioShowsQuery } from '../studio/studio-queries.ts'

/** The first order comes from a show: open the studio, or send people the link. */
export function FirstOrders() {
  const mayRun = may(usePerson(), 'show.run')
  const shows = useQuery({ ...studioShowsQuery, enabled: mayRun })
  const show = shows.data?.items.find(({ state }) => state === 'live' || state === 'scheduled')
  return (
    <div className="desk-state">
      <EmptyState
        picture={<BagIcon />}
        title={<Trans>No orders yet</Trans>}
        action={
          <div className="empty-acts">
            {mayRun && (
              <Link className="btn btn-desk btn-main" to="/desk/studio">
                <Trans>Open the studio</Trans>
              </Link>
            )}
            {show && <CopyShowLink slug={show.slug} />}
          </div>
        }
      >
        <Trans>
          Orders come from shows. Pin a product on air, or send people the link of a show. The first order appears here by itself.
        </Trans>
      </EmptyState>
    </div>
  )
}

export function NothingFound() {
  return (
    <div className="desk-state">
      <EmptyState
        picture={<SearchIcon />}
        title={<Trans>Nothing found</Trans>}
        action={
          <Link className="btn btn-desk" to="/desk/orders" search={{}}>
            <Trans>Show all orders</Trans>
          </Link>
        }
      >
        <Trans>No order has this number, buyer or state.</Trans>
      </EmptyState>
    </div>
  )
}

export const NoOrders = () => (
  <NoDesk title={<Trans>No orders for you to read</Trans>}>
    <Trans>Orders belong to a brand. Ask its owner to let you read them.</Trans>
  </NoDesk>
)
