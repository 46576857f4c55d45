import type { ShowCard } from '../../api/types.ts'
import { LiveBadge } from '../../kit/badge.tsx'
import { EyeIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan } from '../buy/variants.ts'
import { Price, Thumb } from '../page/pin-card.tsx'
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

export function LiveTile({ show }: { show: ShowCard }) {
  const { read } = useLanguage()
  const count = useViewerCount(show.viewers)
  return (
    <a className="tile" href={`/shows/${show.slug}`}>
      {show.coverUrl && <img src={show.coverUrl} alt="" />}
      <span className="tile-marks">
        <LiveBadge />
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
        {show.featured && <Featured product={show.featured} />}
      </span>
    </a>
  )
}

function Featured({ product }: { product: NonNullable<ShowCard['featured']> }) {
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
      {span && <Price span={span} />}
    </span>
  )
}

export function SoonRow({ show }: { show: ShowCard }) {
  const { read } = useLanguage()
  const starts = useStartText(show.startsAt)
  return (
    <a className="soon" href={`/shows/${show.slug}`}>
      {show.coverUrl && <img src={show.coverUrl} alt="" />}
      <span>
        <h3 className="ellipsis">
          <bdi>{read(show.title)}</bdi>
        </h3>
        <p>
          <By show={show} />
        </p>
        <p className="soon-when">{starts}</p>
      </span>
    </a>
  )
}
