import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import type { LotNews, LotWire, OwnBidWire } from '#shop/auctions/contract'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, leadsNowhere } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { goToAge } from '../age/to-age.ts'
import { toCheckout } from '../giveaway/to-checkout.ts'
import { HomeHead } from '../home/home-head.tsx'
import { NotFound } from '../page/not-found.tsx'
import './auction.css'
import { LotLog } from './lot-log.tsx'
import { LotState } from './lot-state.tsx'

interface Read {
  lot: LotWire
  log: LotNews['entries']
  you: OwnBidWire
}

/** `/lots/<id>`: how it stands, every bid, and for whoever won the way to pay, in any browser by the letter's link. */
export function LotPage({ id }: { id: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [page, setPage] = useState<Read | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const [unknown, setUnknown] = useState(false)
  const token = new URLSearchParams(location.search).get('win') ?? undefined
  const look = useCallback(async () => {
    try {
      setPage((await answered(api.GET('/api/lots/{id}', { params: { path: { id } } }))) as unknown as Read)
    } catch (error) {
      const refusal = asRefusal(error)
      if (leadsNowhere(refusal)) setUnknown(true)
      else if (!goToAge(refusal)) setWhy(t(problemWords(refusal)))
    }
  }, [id, t])
  useEffect(() => {
    const timer = setTimeout(() => void look(), 0)
    return () => clearTimeout(timer)
  }, [look])
  const title = page ? read(page.lot.title) : ''
  useEffect(() => {
    if (title) document.title = `${title} · Souk`
  }, [title])

  const pay = async (): Promise<void> => {
    if (!page) return
    try {
      const win = await answered(api.POST('/api/lots/{id}/win', { params: { path: { id } }, body: token ? { token } : {} }))
      if (win.holdId) await toCheckout(page.lot, win.holdId)
    } catch (error) {
      setWhy(t(problemWords(asRefusal(error))))
    }
  }

  if (unknown) return <NotFound />
  return (
    <main className="age lot-page">
      <HomeHead />
      {why && <p role="alert">{why}</p>}
      {page && (
        <>
          <h1>{title}</h1>
          {page.lot.pictureUrl && <img className="lot-picture" src={page.lot.pictureUrl} alt="" />}
          <LotState view={viewOf(page)} />
          <p>
            {page.lot.now.price === null && <Trans>Opening bid</Trans>} <Amount of={page.lot.now.price ?? page.lot.startingBid} />{' '}
            <Trans>+ delivery from</Trans> <Amount of={page.lot.delivery} />
          </p>
          {page.lot.now.state === 'closing' && (page.you.win !== null || token !== undefined) && (
            <Button kind="main" size="wide" onClick={() => void pay()}>
              <Trans>Pay now</Trans>
            </Button>
          )}
          <LotLog view={viewOf(page)} />
          {page.lot.showSlug && (
            <p className="age-foot">
              <a className="btn" href={`/shows/${page.lot.showSlug}`}>
                <Trans>To the show</Trans>
              </a>
            </p>
          )}
        </>
      )}
    </main>
  )
}

const viewOf = ({ lot, log, you }: Read) => ({ lot, now: lot.now, log, you, leads: you.leads, outbid: you.number !== null && !you.leads })
