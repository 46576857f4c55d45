import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { ShowCard } from '../../api/types.ts'
import { LiveTile, PastTile, SoonRow } from '../home/show-tiles.tsx'

const MOST_SHOWN = 6

/** Shows with it in their lineup: on air, to come, past. Nothing where there is none, or no answer: the page is whole without it. */
export function SeenIn({ productId }: { productId: string }) {
  const [shows, setShows] = useState<readonly ShowCard[]>([])
  useEffect(() => {
    let left = false
    const ask = (query: { state?: 'past' }) =>
      answered(api.GET('/api/shows', { params: { query: { product: productId, limit: MOST_SHOWN, ...query } } }))
    Promise.all([ask({}), ask({ state: 'past' })]).then(
      (answers) => left || setShows(answers.flatMap(({ items }) => items)),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [productId])
  if (shows.length === 0) return null
  const past = shows.filter(({ state }) => state === 'ended')
  const live = shows.filter(({ state }) => state === 'live' || state === 'stopped')
  const next = shows.filter(({ state }) => state === 'scheduled')
  return (
    <section className="product-shows">
      <h2>
        <Trans>Shown in</Trans>
      </h2>
      {live.length > 0 && (
        <div className="home-live">
          {live.map((show) => (
            <LiveTile key={show.id} show={show} />
          ))}
        </div>
      )}
      {next.length > 0 && (
        <div className="home-soon">
          {next.map((show) => (
            <SoonRow key={show.id} show={show} />
          ))}
        </div>
      )}
      {past.length > 0 && (
        <div className="home-past">
          {past.slice(0, MOST_SHOWN).map((show) => (
            <PastTile key={show.id} show={show} />
          ))}
        </div>
      )}
    </section>
  )
}
