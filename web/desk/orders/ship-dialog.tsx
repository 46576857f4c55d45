import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useOrderAct } from './order-queries.ts'
import { type Chosen, everything, UnitsFields, waitingIn } from './units-fields.tsx'

const carriers = ['Aramex', 'Emirates Post', 'DHL', 'FedEx', 'UPS', 'SMSA', 'Jordan Post', 'USPS']

/** A parcel leaves: who carries it, under which number, and what is in it. */
export function ShipDialog({ order, onClose }: { order: SellerOrder; onClose: () => void }) {
  const { t } = useLingui()
  const left = waitingIn(order)
  const all = everything(order, left)
  const [key] = useState(() => crypto.randomUUID())
  const [carrier, setCarrier] = useState('')
  const [trackingNumber, setTrackingNumber] = useState('')
  const [trackingUrl, setTrackingUrl] = useState('')
  const [chosen, setChosen] = useState<Chosen[]>(all)
  const ship = useOrderAct(order.id, t`Shipped. The buyer has a letter with the number.`, () =>
    answered(
      api.POST('/api/seller-orders/{id}/parcels', {
        params: { path: { id: order.id } },
        body: { key, carrier, trackingNumber, lines: chosen, ...(trackingUrl.trim() ? { trackingUrl: trackingUrl.trim() } : {}) },
      }),
    ),
  )
  const isWhole = all.length === 1 && all[0]?.quantity === 1
  return (
    <Dialog title={<Trans>Ship</Trans>} isOpen onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          ship.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <Field
          label={<Trans>Carrier</Trans>}
          list="carriers"
          value={carrier}
          maxLength={80}
          required
          onChange={(event) => setCarrier(event.target.value)}
        />
        <datalist id="carriers">
          {carriers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field
          label={<Trans>Tracking number</Trans>}
          value={trackingNumber}
          maxLength={80}
          dir="ltr"
          required
          onChange={(event) => setTrackingNumber(event.target.value)}
        />
        <Field
          label={<Trans>Address of the tracking page, if there is one</Trans>}
          type="url"
          pattern="https://.*"
          dir="ltr"
          value={trackingUrl}
          onChange={(event) => setTrackingUrl(event.target.value)}
        />
        {!isWhole && <UnitsFields order={order} left={left} chosen={chosen} onChoose={setChosen} />}
        <div className="dialog-acts">
          <Button size="desk" onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button type="submit" kind="main" size="desk" busy={ship.isPending} disabled={chosen.length === 0}>
            <Trans>Ship and tell the buyer</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
