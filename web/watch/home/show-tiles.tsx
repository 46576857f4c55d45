import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import type { ShowCard } from '../../api/types.ts'
import { LiveBadge } from '../../kit/badge.tsx'
import { IconButton } from '../../kit/button.tsx'
import { BellIcon, EyeIcon, PlayFillIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan } from '../buy/variants.ts'
import { Thumb } from '../page/pin-card.tsx'
import { Price } from '../page/price.tsx'
import { useStartText } from '../page/start-text.ts'
import { useViewerCount } from '../page/viewer-count.ts'

function By({ show }: { show: ShowCard }) {
  const { read } = useLanguage()
  return (
    <>
      <bdi>{read(show.host.name)}</bdi> · <bdi>{read(show.brand.name)}</bdi>
    </>
  )
}

function Picture({ show, sizes }: { show: ShowCard; sizes: string }) {
  if (!show.coverUrl) return null
  const set = show.covers.map(({ url, width }) => `${url} ${width}w`).join(', ')
  return <img src={show.coverUrl} alt="" {...(set ? { srcSet: set, sizes } : {})} />
}

const Adults = () => <span className="pill">18+</span>

export function LiveTile({ show }: { show: ShowCard }) {
  const { read } = useLanguage()
  const count = useViewerCount(show.viewers)
  return (
    <a className="tile" href={`/shows/${show.slug}`}>
      <Picture show={show} sizes="min(100vw, 480px)" />
      <span className="tile-marks">
        {show.state === 'live' ? (
          <LiveBadge />
        ) : (
          <span className="pill">
            <Trans>Back in a moment</Trans>
          </span>
        )}
        {show.audience === 'adults' && <Adults />}
        {count && (
          <span className="pill" role="img" aria-label={count.sentence}>
            <EyeIcon />
            <span className="num">{count.figure}</span>
          </span>
        )}
      </span>
      <span className="tile-below">
        <h3>
          <bdi>{read(show.title)}</bdi>
        </h3>
        <p className="tile-by">
          <By show={show} />
        </p>
        {show.featured && <Featured product={show.featured} market={show.market} />}
      </span>
    </a>
  )
}

function Featured({ product, market }: { product: NonNullable<ShowCard['featured']>; market: string }) {
  const { read } = useLanguage()
  const span = priceSpan(product, {})
  return (
    <span className="mini-pin">
      <Thumb url={span?.lowest.pictureUrl ?? product.pictureUrl} />
      <span>
        <b className="ellipsis">
          <bdi>{read(product.title)}</bdi>
        </b>
        <span className="stock-note">
          <Stock available={availableOfAll(product, {})} />
        </span>
      </span>
      {span && <Price product={product} span={span} market={market} />}
    </span>
  )
}

/** A show to come, with a bell of its own. */
export function SoonRow({ show }: { show: ShowCard }) {
  const { read } = useLanguage()
  const starts = useStartText(show.startsAt)
  return (
    <article className="soon">
      <Picture show={show} sizes="54px" />
      <div>
        <h3 className="ellipsis">
          <a href={`/shows/${show.slug}`}>
            <bdi>{read(show.title)}</bdi>
          </a>
        </h3>
        <p>
          <By show={show} /> {show.audience === 'adults' && <Adults />}
        </p>
        <p className="soon-when">{starts}</p>
      </div>
      {!show.masked && <Bell show={show} />}
    </article>
  )
}

const openBell = () => import('../show/bell-sheet.tsx')
const BellSheet = lazy(async () => ({ default: (await openBell()).BellSheet }))

function Bell({ show }: { show: ShowCard }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const title = read(show.title)
  return (
    <>
      <IconButton className="soon-bell" icon={BellIcon} label={t`Remind me of ${title}`} onClick={() => setIsOpen(true)} />
      {isOpen && (
        <Suspense>
          <BellSheet slug={show.slug} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** A show that is over. */
export function PastTile({ show }: { show: ShowCard }) {
  const { read, locale } = useLanguage()
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date(show.startsAt))
  return (
    <a className="tile tile-past" href={`/shows/${show.slug}`}>
      <Picture show={show} sizes="240px" />
      <span className="tile-marks">
        <span className="pill">
          <PlayFillIcon />
          {date}
        </span>
        {show.audience === 'adults' && <Adults />}
      </span>
      <span className="tile-below">
        <h3>
          <bdi>{read(show.title)}</bdi>
        </h3>
        <p className="tile-by">
          <By show={show} />
        </p>
      </span>
    </a>
  )
}
