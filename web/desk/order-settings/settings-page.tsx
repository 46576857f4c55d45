import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useMembership } from '../../shell/organisation.ts'
import { HoldWindowsPanel } from '../delivery/hold-window.tsx'
import { NoOrders } from '../orders/orders-empty.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { WebhooksPanel } from './webhooks-panel.tsx'

/** What stands on invoices, and which other systems hear of orders. */
export function OrderSettingsPage() {
  const { t } = useLingui()
  const organisation = useMembership('orders.manage')?.organisation
  return (
    <>
      <Link className="back-link" to="/desk/orders">
        <BackIcon /> <Trans>All orders</Trans>
      </Link>
      <PageHeader name={t`Invoices and webhooks`} title={<Trans>Invoices and webhooks</Trans>} />
      {organisation ? (
        <div key={organisation.id} className="order-settings">
          <IdentityPanel organisationId={organisation.id} />
          <WebhooksPanel organisationId={organisation.id} />
          <HoldWindowsPanel />
        </div>
      ) : (
        <NoOrders />
      )}
    </>
  )
}
