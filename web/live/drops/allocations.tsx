import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { useLanguage } from '../../kit/language.ts'
import './allocations.css'

type Allocation = components['schemas']['Allocation']

/** Who got what of a drop in which order, for everybody to check; people by a name that says nothing. */
export function Allocations({ dropId }: { dropId: string }) {
  const { locale } = useLanguage()
  const [items, setItems] = useState<readonly Allocation[]>()
  useEffect(() => {
    const path = { id: dropId }
    answered(api.GET('/api/drops/{id}/allocations', { params: { path } })).then(
      (log) => setItems(log.items),
      () => setItems([]),
    )
  }, [dropId])
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  if (!items) return <p role="status">…</p>
  return (
    <>
      <p>
        <Plural
          value={items.length}
          _0="Nobody stood in line."
          one="# person stood in line."
          other="# people stood in line, in this order."
        />
      </p>
      <ol className="allocations">
        {items.map((one) => (
          <li key={one.ticket} data-outcome={one.state}>
            <span className="num">{one.ticket}</span> <code>{one.who}</code>{' '}
            <time dateTime={one.joinedAt}>{clock.format(new Date(one.joinedAt))}</time>{' '}
            <span>
              <Outcome state={one.state} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Outcome({ state }: Pick<Allocation, 'state'>) {
  switch (state) {
    case 'bought':
      return <Trans>Bought</Trans>
    case 'turn':
      return <Trans context="an outcome in a line">Held</Trans>
    case 'lapsed':
      return <Trans>Time ran out</Trans>
    case 'left':
      return <Trans>Gave it back</Trans>
    case 'refused':
      return <Trans>Had a share already</Trans>
    case 'waiting':
    case 'over':
      return <Trans>Got nothing</Trans>
  }
}
