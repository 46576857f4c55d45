import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { WalletIcon } from '../../kit/icons.tsx'
import { Amount } from '../../kit/money.tsx'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { NoDesk } from '../no-desk.tsx'
import { PageOnItsWay } from '../page-states.tsx'
import { AccountPanel } from './account-panel.tsx'
import './getting-paid.css'
import { type Payee, payeeQuery, settlementsQuery } from './payee-queries.ts'
import { SettlementCard, settlementColumns } from './settlement-row.tsx'

const route = getRouteApi('/desk/framed/getting-paid')
const FIRST_ROWS = 4

/** A brand's account with the payment provider, and its share of each order: what waits, why, and what was sent. */
export function PaidPage() {
  const { t } = useLingui()
  const membership = useMembership('settlements.read')
  return (
    <>
      <PageHeader name={t`Getting paid`} title={<Trans>Getting paid</Trans>}>
        <Trans>Your share of every order goes to your own account with the payment provider, and from there to your bank.</Trans>
      </PageHeader>
      {membership ? (
        <Paid
          key={membership.organisation.id}
          organisationId={membership.organisation.id}
          mayManage={membership.capabilities.includes('payee.manage')}
        />
      ) : (
        <NoDesk title={<Trans>No shares for you to see</Trans>}>
          <Trans>What a brand is paid belongs to the brand. Ask its owner to let you see it.</Trans>
        </NoDesk>
      )}
    </>
  )
}

function Paid({ organisationId, mayManage }: { organisationId: string; mayManage: boolean }) {
  const { back, again } = route.useSearch()
  const payee = useQuery(payeeQuery(organisationId, back === 'yes'))
  if (payee.error && !payee.data) return <RetryPanel error={payee.error} onRetry={() => void payee.refetch()} />
  if (!payee.data) return <PageOnItsWay />
  return (
    <div className="paid">
      <div className="paid-top">
        <AccountPanel payee={payee.data} organisationId={organisationId} mayManage={mayManage} isOld={again === 'yes'} />
        <Sums payee={payee.data} />
      </div>
      <Shares organisationId={organisationId} />
    </div>
  )
}

function Sums({ payee: { sums, settlementDelayDays: days } }: { payee: Payee }) {
  return (
    <section className="panel paid-panel">
      <h2>
        <Trans>Your share</Trans>
      </h2>
      {sums.length > 0 && (
        <dl className="paid-sums">
          {sums.map(({ waiting, sent }) => (
            <div key={waiting.currency}>
              <dt>
                <Trans>Waits</Trans>
              </dt>
              <dd>
                <Amount of={waiting} className="font-medium" />
              </dd>
              <dt>
                <Trans>Sent to you</Trans>
              </dt>
              <dd>
                <Amount of={sent} className="font-medium" />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="paid-note">
        <Plural
          value={days}
          one="A share is sent one day after the goods arrived, unless a dispute or a refund holds it."
          other="A share is sent # days after the goods arrived, unless a dispute or a refund holds it."
        />
      </p>
    </section>
  )
}

function Shares({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const list = useInfiniteQuery(settlementsQuery(organisationId))
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.error && !list.data) return <RetryPanel error={list.error} onRetry={() => void list.refetch()} />
  if (list.isSuccess && rows.length === 0) {
    return (
      <div className="desk-state">
        <EmptyState picture={<WalletIcon />} title={<Trans>No shares yet</Trans>}>
          <Trans>A moment after an order is paid, its share stands here, with who else gets what of it.</Trans>
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <DataTable
        label={t`Your share of each order`}
        columns={settlementColumns}
        rows={rows}
        keyOf={({ id }) => id}
        card={(row) => <SettlementCard row={row} />}
        loadingRows={list.isPending ? FIRST_ROWS : 0}
      />
      {list.hasNextPage && (
        <div className="data-foot">
          <Button size="desk" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show older shares</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
