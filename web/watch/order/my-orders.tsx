import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { Badge } from '../../kit/badge.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon, BagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { HomeHead } from '../home/home-head.tsx'
import { Thumb } from '../page/pin-card.tsx'
import { stateLooks } from './order-words.ts'
import { useTimes } from './use-times.ts'

type Row = components['schemas']['BuyerOrderRow']

/** Orders of this browser, and of the account where somebody is signed in. */
export function MyOrders() {
  const { t } = useLingui()
  const [rows, setRows] = useState<Row[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    document.title = `${t`My orders`} · Souk`
  }, [t])
  useEffect(() => {
    answered(api.GET('/api/my/orders')).then(
      ({ items }) => setRows(items),
      (error: unknown) => setRefusal(asRefusal(error)),
    )
  }, [])
  return (
    <main className="own-order">
      <HomeHead />
      <header className="own-order-head">
        <h1>
          <Trans>My orders</Trans>
        </h1>
      </header>
      {refusal ? (
        <EmptyState picture={<AlertIcon />} title={<Trans>Your orders did not load</Trans>}>
          {t(problemWords(refusal))}
        </EmptyState>
      ) : rows === null ? (
        <p className="sr-only" role="status">
          <Trans>One moment</Trans>
        </p>
      ) : rows.length === 0 ? (
        <EmptyState
          picture={<BagIcon />}
          title={<Trans>No orders here yet</Trans>}
          action={
            <a className="btn btn-main" href="/">
              <Trans>See what is on</Trans>
            </a>
          }
        >
          <Trans>
            What you buy in this browser stands here. Orders of other browsers appear when you sign in with the address you ordered with.
          </Trans>
        </EmptyState>
      ) : (
        <ul className="own-list">
          {rows.map((row) => (
            <OrderRow key={row.id} row={row} />
          ))}
        </ul>
      )}
    </main>
  )
}

function OrderRow({ row }: { row: Row }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  const [first] = row.lines
  const more = row.lines.length - 1
  return (
    <li>
      <a className="own-card own-row" href={`/orders/${row.id}`}>
        {first && <Thumb url={first.pictureUrl} />}
        <span className="pick-words">
          <b>
            <bdi>{first && read(first.title)}</bdi> {more > 0 && <Plural value={more} one="and # more" other="and # more" />}
          </b>
          <small>
            <span className="own-number">
              <span className="num">{row.number}</span> ·
            </span>{' '}
            {times.day(row.placedAt)}
          </small>
          <span className="own-badges">
            {[...new Set(row.states)].map((state) => (
              <Badge key={state} tone={stateLooks[state].tone}>
                {t(stateLooks[state].word)}
              </Badge>
            ))}
            {row.unread > 0 && (
              <Badge tone="info">
                <Plural value={row.unread} one="# new message" other="# new messages" />
              </Badge>
            )}
          </span>
        </span>
        <Amount of={row.total} />
      </a>
    </li>
  )
}
