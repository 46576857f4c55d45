import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, leadsNowhere, Refusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon, BackIcon } from '../../kit/icons.tsx'
import { setRegion, useLanguage } from '../../kit/language.ts'
import { Figure } from '../../kit/money.tsx'
import { cityName } from '../../kit/places.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { addressLine } from '../buy/draft.ts'
import { Total, WhoGetsWhat } from '../buy/sums.tsx'
import { OrderPartCard } from './order-part.tsx'
import type { BuyerOrder } from './order-words.ts'
import { useTimes } from './use-times.ts'

const LOOK_EVERY_MS = 15_000
/** A mistyped address is one of no order. */
const noOrder = new Refusal('shop/orders/order-unknown', 404)

/** One order for whoever bought it: what comes when, and what can still be done. */
export function OrderPage({ orderRef }: { orderRef: string }) {
  const { t } = useLingui()
  const [order, setOrder] = useState<BuyerOrder | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const look = () =>
      answered(api.GET('/api/my/orders/{ref}', { params: { path: { ref: orderRef } } })).then(
        (found) => {
          setRegion(found.country)
          setOrder(found)
          setRefusal(null)
        },
        (error: unknown) => setRefusal(asRefusal(error)),
      )
    void look()
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [orderRef, round])
  useEffect(() => {
    document.title = `${order ? t`Order ${order.number}` : t`Order`} · Souk`
  }, [order, t])
  if (order) return <Sheet order={order} orderRef={orderRef} onChange={setOrder} />
  return (
    <main className="link-page">
      {refusal ? (
        <EmptyState
          heading="h1"
          picture={<AlertIcon />}
          title={<Trans>This order does not open here</Trans>}
          action={
            <span className="channel-acts">
              <Button onClick={() => setRound(round + 1)}>
                <Trans>Try again</Trans>
              </Button>
              <a className="btn" href="/orders">
                <Trans>My orders</Trans>
              </a>
            </span>
          }
        >
          {t(problemWords(leadsNowhere(refusal) ? noOrder : refusal))}
        </EmptyState>
      ) : (
        <p className="sr-only" role="status">
          <Trans>One moment</Trans>
        </p>
      )}
    </main>
  )
}

interface SheetProps {
  order: BuyerOrder
  orderRef: string
  onChange: (order: BuyerOrder) => void
}

function Sheet({ order, orderRef, onChange }: SheetProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  const { shippingMethod, address } = order
  return (
    <main className="own-order">
      <header className="own-order-head">
        <a className="own-order-back" href="/orders">
          <BackIcon /> <Trans>My orders</Trans>
        </a>
        <h1>
          <Trans>
            Order <bdi className="num">{order.number}</bdi>
          </Trans>
        </h1>
        <p className="fine">
          <Trans>Placed {times.moment(order.placedAt)}</Trans>
        </p>
      </header>
      {order.parts.map((part) => (
        <OrderPartCard key={part.id} part={part} orderRef={orderRef} onChange={onChange} />
      ))}
      <section className="own-card" aria-labelledby="sums-title">
        <h2 id="sums-title">
          <Trans>What you paid</Trans>
        </h2>
        <div className="sums">
          <div className="sum">
            <span>
              <Trans>Goods</Trans>
            </span>
            <Figure of={order.goods} />
          </div>
          <div className="sum">
            <span>
              <bdi>{read(shippingMethod.name)}</bdi> <small>· {times.days(shippingMethod.earliest, shippingMethod.latest)}</small>
            </span>
            <Figure of={order.delivery} />
          </div>
          {order.discount.amount !== '0' && (
            <div className="sum">
              <span>
                <Trans>Reductions</Trans>
              </span>
              <bdi dir="ltr">
                −<Figure of={order.discount} />
              </bdi>
            </div>
          )}
          <Total sums={order} taxIncluded={order.taxIncluded} />
          <WhoGetsWhat sums={order} />
        </div>
        <p className="fine">
          <bdi>{addressLine({ ...address, city: read(cityName(address.city)) }, t`, `)}</bdi> ·{' '}
          <span className="num">{order.paymentLabel}</span>
        </p>
      </section>
      <NewLink orderRef={orderRef} />
      <ToastRegion />
    </main>
  )
}

/** Who passed the link on by mistake closes it for everybody else. */
function NewLink({ orderRef }: { orderRef: string }) {
  const { t } = useLingui()
  const renew = async () => {
    if (!confirm(t`All links in earlier letters stop working, for you too. Go on?`)) return
    const { link } = await answered(api.POST('/api/my/orders/{ref}/link', { params: { path: { ref: orderRef } } }))
    location.replace(`/orders/${link}`)
  }
  return (
    <p className="fine own-order-foot">
      <Trans>Whoever has the link in your letters can see this order.</Trans>{' '}
      <button type="button" className="link-button" onClick={() => void renew()}>
        <Trans>Make a new link</Trans>
      </button>
    </p>
  )
}
