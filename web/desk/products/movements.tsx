import { Trans } from '@lingui/react/macro'
import { useTimes } from '../../kit/desk/times.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { BoxIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { Journal } from './journal.ts'

type Movement = Journal['items'][number]

/** Every change, the newest first. */
export function Movements({ items, locations }: { items: readonly Movement[]; locations: Journal['locations'] }) {
  const { read } = useLanguage()
  const times = useTimes()
  if (items.length === 0) {
    return (
      <EmptyState picture={<BoxIcon />} title={<Trans>Nothing has moved yet</Trans>}>
        <Trans>Count units in, and the first line is here.</Trans>
      </EmptyState>
    )
  }
  return (
    <ol className="movements">
      {items.map((item) => {
        const place = locations.find(({ id }) => id === item.locationId)
        return (
          <li key={item.id}>
            <Change movement={item} />
            <span>
              <b>
                <What movement={item} />
              </b>{' '}
              {place && <bdi>{read(place.name)}</bdi>}
              {item.note && (
                <p>
                  <bdi>{item.note}</bdi>
                </p>
              )}
              <small>
                <time dateTime={item.at}>{times.short(item.at)}</time>
                {item.by && (
                  <>
                    {' · '}
                    <bdi>{read(item.by)}</bdi>
                  </>
                )}
              </small>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Units on the shelf; where none moved, those that were promised to orders. */
function Change({ movement: { onHandChange, allocatedChange } }: { movement: Movement }) {
  const units = onHandChange === 0 ? -allocatedChange : onHandChange
  return (
    <span className={units < 0 ? 'movement-units is-less' : 'movement-units'} dir="ltr">
      {units > 0 ? `+${units}` : `−${Math.abs(units)}`}
    </span>
  )
}

function What({ movement: { kind, cause, onHandChange } }: { movement: Movement }) {
  if (cause === 'transfer') return onHandChange < 0 ? <Trans>Taken to another place</Trans> : <Trans>Brought from another place</Trans>
  if (cause === 'import') return <Trans>Counted by an import</Trans>
  if (cause === 'bulk') return <Trans>Counted with many others</Trans>
  switch (kind) {
    case 'sold':
      return <Trans>Sold</Trans>
    case 'returned':
      return <Trans>Came back</Trans>
    case 'shipped':
      return <Trans>Sent to the buyer</Trans>
    case 'moved':
      return <Trans>Moved</Trans>
    case 'received':
      return <Trans>Counted in</Trans>
    case 'adjusted':
      return <Trans>Counted out</Trans>
  }
}
