import { Plural, useLingui } from '@lingui/react/macro'
import type { OrderState, SellerOrderRow } from '../../api/desk-types.ts'
import { Badge } from '../../kit/badge.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { ChatIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { cityName } from '../../kit/places.ts'
import { stateLooks } from './order-state.ts'

const PICTURES_SHOWN = 3

export function OrderStateBadge({ state }: { state: OrderState }) {
  const { t } = useLingui()
  const { word, tone } = stateLooks[state]
  return <Badge tone={tone}>{t(word)}</Badge>
}

/** What was bought: pictures, then the first name and how much more there is. */
export function BoughtProducts({ lines }: { lines: SellerOrderRow['lines'] }) {
  const { read } = useLanguage()
  const [first] = lines
  const more = lines.length - 1
  return (
    <span className="thumbs">
      <span className="thumbs-pictures" aria-hidden="true">
        {lines.slice(0, PICTURES_SHOWN).map((line, index) => (
          <span key={`${line.title.en}-${index}`} className="thumb">
            {line.pictureUrl && <img src={line.pictureUrl} alt="" loading="lazy" />}
          </span>
        ))}
      </span>
      {first && (
        <span className="thumbs-words">
          {first.quantity > 1 && (
            <>
              <span className="num">{first.quantity}</span> ×{' '}
            </>
          )}
          <bdi>{read(first.title)}</bdi>{' '}
          {more > 0 && (
            <span className="text-muted">
              <Plural value={more} one="and # more" other="and # more" />
            </span>
          )}
        </span>
      )}
    </span>
  )
}

export function PlacedAt({ iso }: { iso: string }) {
  const times = useTimes()
  return (
    <time dateTime={iso} title={times.long(iso)} className="text-muted">
      <bdi>{times.short(iso)}</bdi>
    </time>
  )
}

/** A city in the reader's language, where Souk knows it. */
export function City({ name }: { name: string }) {
  const { read } = useLanguage()
  return <bdi className="text-muted">{read(cityName(name))}</bdi>
}

/** Messages that wait to be read. */
export function Unread({ count }: { count: number }) {
  const { t } = useLingui()
  if (count === 0) return null
  return (
    <span className="unread" title={t`Messages not read: ${count}`}>
      <ChatIcon /> <span className="num">{count}</span>
    </span>
  )
}
