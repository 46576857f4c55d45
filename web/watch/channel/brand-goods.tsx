import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { NextIcon } from '../../kit/icons.tsx'
import { ProductTile } from '../search/product-tile.tsx'
import '../search/search.css'

const askGoods = (brand: string) => answered(api.GET('/api/products', { params: { query: { brand, limit: MOST_SHOWN } } }))

const MOST_SHOWN = 6

/** What the brand sells, the newest first. Nothing where there is none, or no answer: the page is whole without it. */
export function BrandGoods({ slug }: { slug: string }) {
  const [found, setFound] = useState<Awaited<ReturnType<typeof askGoods>> | null>(null)
  useEffect(() => {
    let left = false
    askGoods(slug).then(
      (answer) => left || setFound(answer),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [slug])
  if (!found || found.items.length === 0) return null
  return (
    <section className="channel-goods">
      <h2>
        <Trans>Products</Trans>
      </h2>
      <ul className="search-found">
        {found.items.map((item) => (
          <ProductTile key={item.id} product={item} market={found.market.code} />
        ))}
      </ul>
      {found.nextCursor && (
        <a className="btn" href={`/search?brand=${slug}`}>
          <Trans>All products</Trans>
          <NextIcon />
        </a>
      )}
    </section>
  )
}
