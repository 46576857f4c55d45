import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { components } from '../../api/schema.gen.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CalendarIcon } from '../../kit/icons.tsx'
import { LiveTile, PastTile, SoonRow } from '../home/show-tiles.tsx'

type Card = components['schemas']['ShowCard']

interface ShowSectionsProps {
  live: readonly Card[]
  upcoming: readonly Card[]
  past: readonly Card[]
  /** What to do where there is no show at all. */
  advice: ReactNode
}

/** Shows of one brand or one creator: now, soon, before. */
export function ShowSections({ live, upcoming, past, advice }: ShowSectionsProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="home-now">
        {live.length > 0 && (
          <section className="home-live" aria-label={t`On air now`}>
            {live.map((show) => (
              <LiveTile key={show.id} show={show} />
            ))}
          </section>
        )}
        {upcoming.length > 0 && (
          <section>
            <h2>
              <Trans>Coming up</Trans>
            </h2>
            <div className="home-soon">
              {upcoming.map((show) => (
                <SoonRow key={show.id} show={show} />
              ))}
            </div>
          </section>
        )}
      </div>
      {past.length > 0 && (
        <section>
          <h2>
            <Trans>Before</Trans>
          </h2>
          <div className="channel-past">
            {past.map((show) => (
              <PastTile key={show.id} show={show} />
            ))}
          </div>
        </section>
      )}
      {live.length + upcoming.length + past.length === 0 && (
        <EmptyState picture={<CalendarIcon />} title={<Trans>Nothing is planned yet</Trans>}>
          {advice}
        </EmptyState>
      )}
    </>
  )
}
