import { Plural, useLingui } from '@lingui/react/macro'
import type { SellerOrderRow } from '../../api/desk-types.ts'
import { Badge } from '../../kit/badge.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { lookOf } from './order-state.ts'

const PICTURES_SHOWN = 3

/** A state this desk has no word for is shown as the API writes it. */
export function OrderStateBadge({ state }: { state: string }) {
  const { t } = useLingui()
  const look = lookOf(state)
  return <Badge tone={look?.tone ?? 'quiet'}>{look ? t(look.word) : state}</Badge>
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
              <span className="num">{first.quantity} ×</span>{' '}
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
