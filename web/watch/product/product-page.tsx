import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { BagIcon } from '../../kit/icons.tsx'
import { setRegion, useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Stock } from '../../kit/stock.tsx'
import { ToastRegion } from '../../kit/toast.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { type Attempt, loadAttempt } from '../buy/attempt.ts'
import { availableOfAll, priceSpan } from '../buy/variants.ts'
import { cartView } from '../cart/cart-store.ts'
import { usePutInCart } from '../cart/use-put-in-cart.ts'
import { HomeHead } from '../home/home-head.tsx'
import { Price } from '../page/price.tsx'
import { Facts } from './facts.tsx'
import { Gallery } from './gallery.tsx'
import { Limits } from './limits.tsx'
import { PriorPrice } from './prior-price.tsx'
import type { Product } from './product-types.ts'
import { Promotions } from './promotions.tsx'
import { useReduction } from './reductions.ts'
import { SeenIn } from './seen-in.tsx'

const BuySheet = lazy(async () => ({ default: (await import('../buy/buy-sheet.tsx')).BuySheet }))

/** Purchases begun here carry no show. */
const NO_SHOW = ''

/** One product: pictures, price, what there is to choose, who made it, where it was shown. */
export function ProductPage({ product }: { product: Product }) {
  const { read } = useLanguage()
  const title = read(product.title)
  useEffect(() => {
    document.title = `${title} · Souk`
  }, [title])
  const span = priceSpan(product, {})
  // What is sold out may be had in a show that is on or comes: said at once, not at the foot.
  const isOut = availableOfAll(product, {}) <= 0
  return (
    <main className="home is-wide product">
      <HomeHead />
      <article>
        <Gallery product={product} />
        <div className="product-words">
          <Path product={product} />
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p className="product-by">
            <a href={`/channels/${product.brand.slug}`}>
              <bdi>{read(product.brand.name)}</bdi>
            </a>
          </p>
          {span && (
            <p className="product-price">
              <Price product={product} span={span} market={product.market} />{' '}
              {product.variants.length === 1 && span.lowest.available > 0 && (
                <small className="stock-note">
                  <Stock available={span.lowest.available} />
                </small>
              )}
            </p>
          )}
          {span && <PriorPrice price={span.lowest.price} prior={product.priorPrices[span.lowest.id]} />}
          {span && <Promotions product={product} variantId={span.lowest.id} />}
          <Buying product={product} />
          {isOut && <SeenIn productId={product.id} />}
          <Limits limits={product.limits} />
          {product.description && (
            <p className="product-about">
              <bdi>{read(product.description)}</bdi>
            </p>
          )}
          <Variants product={product} />
          <Facts product={product} />
        </div>
      </article>
      {!isOut && <SeenIn productId={product.id} />}
      <ToastRegion className="watch-toasts" />
    </main>
  )
}

function Path({ product }: { product: Product }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  if (product.category.length === 0) return null
  return (
    <nav className="product-path" aria-label={t`Kind of goods`}>
      {product.category.map(({ id, name }) => (
        <a key={id} href={`/search?category=${id}`}>
          {read(name)}
        </a>
      ))}
    </nav>
  )
}

/** Every form it comes in, with its price and what is left. Which one is chosen over the buy button. */
function Variants({ product }: { product: Product }) {
  const { read } = useLanguage()
  const reduction = useReduction(product.market, product.id)
  if (product.variants.length < 2) return null
  return (
    <section aria-labelledby="variants-title">
      <h2 id="variants-title">
        <Trans>It comes in</Trans>
      </h2>
      <ul className="product-forms">
        {product.variants.map((variant) => (
          <li key={variant.id} data-sold-out={variant.available <= 0 || undefined}>
            <span>
              <bdi>{read(variant.title)}</bdi>{' '}
              <small className="stock-note">
                <Stock available={variant.available} />
              </small>
            </span>
            <span>
              <PriorPrice price={variant.price} prior={product.priorPrices[variant.id]} short />{' '}
              {reduction?.prices[variant.id] ? (
                <Price product={product} span={{ lowest: variant, varies: false }} market={product.market} />
              ) : (
                <Amount of={variant.price} short />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useMarket(code: string): Show['market'] | null {
  const [market, setMarket] = useState<Show['market'] | null>(null)
  useEffect(() => {
    let left = false
    answered(api.GET('/api/markets')).then(
      ({ items }) => {
        const found = items.find((item) => item.code === code)
        if (left || !found) return
        setRegion(found.country)
        setMarket(found)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [code])
  return market
}

/** The one form there is goes into the cart by a tap; of several, one is chosen first. */
function IntoCart({ product, ready, onChoose }: { product: Product; ready: boolean; onChoose: () => void }) {
  const putInCart = usePutInCart()
  const { busy } = useStore(cartView)
  const [only, other] = product.variants
  const put = (): void => {
    if (!only || other) onChoose()
    else void putInCart({ variantId: only.id, quantity: 1, showId: NO_SHOW, market: product.market })
  }
  return (
    <Button size="wide" busy={busy || !ready} onClick={put}>
      <BagIcon />
      <Trans>Put it in the cart</Trans>
    </Button>
  )
}

function Buying({ product }: { product: Product }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const market = useMarket(product.market)
  const [attempt, setAttempt] = useState<Attempt | null>(() => loadAttempt(localStorage, NO_SHOW, serverNow()))
  const [open, setOpen] = useState(() => attempt?.productId === product.id && attempt.payment !== null)
  const title = read(product.title)
  const brand = read(product.brand.name)
  if (availableOfAll(product, {}) <= 0) {
    return (
      <>
        <p className="product-out">
          <Trans>Sold out</Trans>
        </p>
        <a className="btn btn-wide" href={`/search?brand=${product.brand.slug}&market=${product.market}`}>
          <Trans>More of {brand}</Trans>
        </a>
      </>
    )
  }
  return (
    <>
      <Button kind="main" size="wide" busy={market === null} onClick={() => setOpen(true)} aria-label={t`Buy ${title}`}>
        <Trans context="button on a product">Buy</Trans>
      </Button>
      <IntoCart product={product} onChoose={() => setOpen(true)} ready={market !== null} />
      {open && market && (
        <Suspense>
          <BuySheet
            show={{ id: NO_SHOW, market }}
            product={product}
            stock={{}}
            saved={attempt}
            offer={null}
            onClose={() => {
              setOpen(false)
              setAttempt(loadAttempt(localStorage, NO_SHOW, serverNow()))
            }}
          />
        </Suspense>
      )}
    </>
  )
}
