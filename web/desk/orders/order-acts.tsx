import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { CheckIcon, CloseIcon, ReturnIcon, TruckIcon } from '../../kit/icons.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { useOrderAct } from './order-queries.ts'
import { RefundDialog } from './refund-dialog.tsx'
import { ShipDialog } from './ship-dialog.tsx'

type Open = 'ship' | 'cancel' | 'refund' | null

/** What may be done with the order now, the likely next step first. */
export function OrderActs({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<Open>(null)
  const [key] = useState(() => crypto.randomUUID())
  const deliver = useOrderAct(order.id, t`Delivered. The time to send things back begins.`, () =>
    answered(api.POST('/api/seller-orders/{id}/delivery', { params: { path: { id: order.id } }, body: { key } })),
  )
  const may = (act: SellerOrder['acts'][number]): boolean => order.acts.includes(act)
  const close = () => setOpen(null)
  return (
    <div className="order-acts">
      {may('ship') && (
        <Button size="desk" kind="main" icon={TruckIcon} onClick={() => setOpen('ship')}>
          <Trans>Ship</Trans>
        </Button>
      )}
      {may('deliver') && (
        <Button size="desk" kind="main" icon={CheckIcon} busy={deliver.isPending} onClick={() => deliver.mutate(undefined)}>
          <Trans>Mark as delivered</Trans>
        </Button>
      )}
      {may('refund') && (
        <Button size="desk" icon={ReturnIcon} onClick={() => setOpen('refund')}>
          {BigInt(order.total.amount) === 0n ? <Trans>Came back…</Trans> : <Trans>Refund…</Trans>}
        </Button>
      )}
      {may('cancel') && (
        <Button size="desk" icon={CloseIcon} onClick={() => setOpen('cancel')}>
          <Trans>Cancel…</Trans>
        </Button>
      )}
      {open === 'ship' && <ShipDialog order={order} onClose={close} />}
      {open === 'cancel' && <CancelDialog order={order} onClose={close} />}
      {open === 'refund' && <RefundDialog order={order} onClose={close} />}
    </div>
  )
}
