import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { ShowCard } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon, CalendarIcon, LiveIcon } from '../../kit/icons.tsx'
import { setRegion } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { Foot } from '../legal/foot.tsx'
import { HomeHead } from './home-head.tsx'
import { LiveTile, PastTile, SoonRow } from './show-tiles.tsx'

const refreshMilliseconds = 20_000

interface Listing {
  shows: ShowCard[] | null
  refusal: Refusal | null
}

function useShows(): Listing & { reload: () => void } {
  const [listing, setListing] = useState<Listing>({ shows: null, refusal: null })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let left = false
    const read = async (): Promise<void> => {
      const answer = await answered(api.GET('/api/shows')).catch(asRefusal)
      if (left) return
      setListing((now) => ('items' in answer ? { shows: answer.items, refusal: null } : { ...now, refusal: answer }))
    }
    void read()
    const timer = setInterval(() => document.hidden || void read(), refreshMilliseconds)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [asked])
  return { ...listing, reload: () => setAsked((count) => count + 1) }
}

/** Dates as the market of the first show writes them. */
function useRegionOf(show: ShowCard | undefined): void {
  const market = show?.market
  useEffect(() => {
    if (!market) return
    const read = async (): Promise<void> => {
      const { items } = await answered(api.GET('/api/markets'))
      const found = items.find(({ code }) => code === market)
      if (found) setRegion(found.country)
    }
    // Without it the page is right, only less at home.
    void read().catch(() => undefined)
  }, [market])
}

/** What is on air now, and what comes. */
export function HomePage() {
  const listing = useShows()
  useRegionOf(listing.shows?.[0])
  return (
    <main className="home is-wide">
      <HomeHead title />
      <Shows {...listing} />
      <Past />
      <Foot />
      <ToastRegion className="watch-toasts" />
    </main>
  )
}

function Shows({ shows, refusal, reload }: Listing & { reload: () => void }) {
  const { t } = useLingui()
  if (!shows) {
    if (!refusal) return <p className="sr-only">{t`Loading the shows`}</p>
    return (
      <EmptyState
        picture={<AlertIcon />}
        title={<Trans>The shows did not load</Trans>}
        action={
          <Button kind="main" onClick={reload}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {t(problemWords(refusal))}
      </EmptyState>
    )
  }
  const live = shows.filter((show) => show.state === 'live' || show.state === 'stopped')
  const soon = shows.filter((show) => show.state === 'scheduled')
  if (live.length + soon.length === 0) {
    return (
      <EmptyState picture={<CalendarIcon />} title={<Trans>Nothing is planned yet</Trans>}>
        <Trans>When somebody plans a show or goes on air, it is here.</Trans>
      </EmptyState>
    )
  }
  return (
    <div className="home-now">
      {live.length > 0 ? (
        <section className="home-live" aria-label={t`On air now`}>
          {live.map((show) => (
            <LiveTile key={show.id} show={show} />
          ))}
        </section>
      ) : (
        <EmptyState picture={<LiveIcon />} title={<Trans>Nobody is on air right now</Trans>}>
          <Trans>The next show is below.</Trans>
        </EmptyState>
      )}
      {soon.length > 0 && (
        <section>
          <h2>
            <Trans>Coming up</Trans>
          </h2>
          <div className="home-soon">
            {soon.map((show) => (
              <SoonRow key={show.id} show={show} />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

const PAST_SHOWN = 6

/** What can be seen again. Nothing where nothing was yet, or the answer does not come: the page is whole without it. */
function Past() {
  const [shows, setShows] = useState<ShowCard[]>([])
  useEffect(() => {
    let left = false
    const read = answered(api.GET('/api/shows', { params: { query: { state: 'past', limit: PAST_SHOWN } } }))
    read.then(
      ({ items }) => left || setShows(items),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [])
  if (shows.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Watch again</Trans>
      </h2>
      <div className="home-past">
        {shows.map((show) => (
          <PastTile key={show.id} show={show} />
        ))}
      </div>
    </section>
  )
}
