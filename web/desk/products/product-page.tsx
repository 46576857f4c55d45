import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DeskProduct } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { AlertIcon, BackIcon, EyeIcon, InfoIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { PicturesPanel } from './pictures-panel.tsx'
import { productQuery } from './product-queries.ts'
import { ProductMark } from './product-state.tsx'
import { useProductChange } from './use-product-change.ts'
import { VariantsPanel } from './variants-panel.tsx'
import { WordsPanel } from './words-panel.tsx'

const route = getRouteApi('/desk/framed/products/$productId')

/** One product: words, picture, price and stock of each variant, and whether it is on sale. */
export function ProductPage() {
  const { productId } = route.useParams()
  const product = useQuery(productQuery(productId))
  if (product.error) return <RetryPanel whole error={product.error} onRetry={() => void product.refetch()} />
  if (!product.data) {
    return (
      <p className="desk-state" role="status">
        <Trans>Opening the product</Trans>
      </p>
    )
  }
  return <Product key={product.data.id} product={product.data} />
}

function Product({ product }: { product: DeskProduct }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(product.title)
  usePageName(t`Product: ${name}`)
  return (
    <>
      <Link className="show-back" to="/desk/products">
        <BackIcon /> <Trans>All products</Trans>
      </Link>
      <div className="page-head">
        <div className="page-head-words">
          <h1>
            <bdi>{name}</bdi> <ProductMark state={product.state} />
          </h1>
        </div>
        <StateAct product={product} />
      </div>
      {product.reviewNote && product.state === 'changes-asked' && (
        <p className="notice notice-danger">
          <AlertIcon />
          <span>
            <Trans>
              Changes are asked for: <bdi>{product.reviewNote}</bdi>
            </Trans>
          </span>
        </p>
      )}
      {product.state === 'in-review' && (
        <p className="notice">
          <InfoIcon />
          <span>
            <Trans>Somebody of the platform looks at it before it is sold.</Trans>
          </span>
        </p>
      )}
      <div className="product-page">
        <VariantsPanel product={product} />
        <div className="product-side">
          <PicturesPanel product={product} />
          <WordsPanel key={product.version} product={product} />
          <FactsPanel product={product} />
          <LimitsPanel product={product} />
        </div>
      </div>
    </>
  )
}

function StateAct({ product }: { product: DeskProduct }) {
  const change = useProductChange(product.id)
  const { state, version, slug } = product
  const next = state === 'published' ? 'withdrawn' : state === 'in-review' ? 'draft' : 'published'
  return (
    <div className="product-acts">
      {state === 'published' && (
        <a className="btn btn-desk btn-quiet" href={`/products/${slug}`}>
          <EyeIcon />
          <Trans>See its page</Trans>
        </a>
      )}
      <Button
        kind={next === 'published' ? 'main' : 'plain'}
        size="desk"
        busy={change.isPending}
        onClick={() => change.mutate({ version, state: next })}
      >
        {next === 'withdrawn' ? <Trans>Take off sale</Trans> : next === 'draft' ? <Trans>Take it back</Trans> : <Trans>Put on sale</Trans>}
      </Button>
    </div>
  )
}
