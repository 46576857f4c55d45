import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { allocationWords, peopleInLine } from '../../api/allocation-words.ts'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { useLanguage } from '../../kit/language.ts'
import './allocations.css'

type Allocation = components['schemas']['Allocation']

/** Who got what of a drop in which order, for everybody to check; people by a name that says nothing. */
export function Allocations({ dropId }: { dropId: string }) {
  const { t } = useLingui()
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
      <p>{t(peopleInLine(items.length))}</p>
      <ol className="allocations">
        {items.map((one) => (
          <li key={one.ticket} data-outcome={one.state}>
            <span className="num">{one.ticket}</span> <code>{one.who}</code>{' '}
            <time dateTime={one.joinedAt}>{clock.format(new Date(one.joinedAt))}</time> <span>{t(allocationWords[one.state])}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
