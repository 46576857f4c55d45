import { useLanguage } from '../../kit/language.ts'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan } from '../buy/variants.ts'
import { Price } from '../page/price.tsx'
import type { ProductHit } from '../product/product-types.ts'

/** One product that was found; a tap opens its page. */
export function ProductTile({ product, market }: { product: ProductHit; market: string }) {
  const { read } = useLanguage()
  const span = priceSpan(product, {})
  return (
    <li>
      <a className="search-tile" href={`/products/${product.slug}?market=${market}`}>
        <span className="thumb search-picture">{product.pictureUrl && <img src={product.pictureUrl} alt="" loading="lazy" />}</span>
        <b>
          <bdi>{read(product.title)}</bdi>
        </b>
        <small>
          <bdi>{read(product.brand.name)}</bdi>
        </small>
        {span && <Price product={product} span={span} market={market} />}
        <small className="stock-note">
          <Stock available={availableOfAll(product, {})} />
        </small>
      </a>
    </li>
  )
}
