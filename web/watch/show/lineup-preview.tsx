import type { LineupItem } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan } from '../buy/variants.ts'
import { Thumb } from '../page/pin-card.tsx'
import { Price } from '../page/price.tsx'

/** What will be shown. It is bought when the show is on. */
export function LineupPreview({ lineup, market }: { lineup: readonly LineupItem[]; market: string }) {
  const { read } = useLanguage()
  return (
    <ul className="show-lineup">
      {lineup.map(({ id, product }) => {
        const span = priceSpan(product, {})
        return (
          <li key={id}>
            <Thumb url={span?.lowest.pictureUrl ?? product.pictureUrl} />
            <span className="show-product">
              <b>
                <bdi>{read(product.title)}</bdi>
              </b>
              <small>
                <Stock available={availableOfAll(product, {})} />
              </small>
            </span>
            {span && <Price product={product} span={span} market={market} />}
          </li>
        )
      })}
    </ul>
  )
}
