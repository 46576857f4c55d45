import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { PlusIcon, SearchIcon, TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { BulkTold } from './bulk-told.tsx'
import { NoProducts } from './no-products.tsx'
import { isNarrowed, readProductFilter } from './product-filter.ts'
import { marketsQuery, productsQuery } from './product-queries.ts'
import { ProductCard, productColumns } from './product-rows.tsx'
import { ProductsFilter } from './products-filter.tsx'
import { SavedViews } from './saved-views.tsx'
import { SelectionScope } from './selection.tsx'
import { useBulk } from './use-bulk.ts'

const route = getRouteApi('/desk/framed/products')
const FIRST_ROWS = 6

/** Everything a brand sells, has sold or will sell. */
export function ProductsPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const organisation = useMembership('products.edit')?.organisation
  return (
    <>
      <PageHeader name={t`Products`} title={<Trans>Products</Trans>} acts={organisation && <NewProduct />}>
        {organisation && (
          <Trans>
            What <bdi>{read(organisation.name)}</bdi> sells. Only what is on sale can be shown and bought.
          </Trans>
        )}
      </PageHeader>
      {organisation ? <ProductsDesk key={organisation.id} organisationId={organisation.id} /> : <NoProducts />}
    </>
  )
}

const NewProduct = () => (
  <Link className="btn btn-desk btn-main" to="/desk/products/new">
    <PlusIcon />
    <Trans>New product</Trans>
  </Link>
)

function ProductsDesk({ organisationId }: { organisationId: string }) {
  return (
    <SelectionScope>
      <ProductList organisationId={organisationId} />
    </SelectionScope>
  )
}

function ProductList({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  // Other words of the address, as its language, narrow nothing.
  const filter = readProductFilter({ ...route.useSearch() })
  const markets = useQuery(marketsQuery).data?.items ?? []
  const products = useInfiniteQuery(productsQuery(organisationId, filter, markets))
  const edits = useBulk(organisationId)
  const rows = products.data?.pages.flatMap((page) => page.items) ?? []
  if (products.isError && !products.data) return <RetryPanel error={products.error} onRetry={() => void products.refetch()} />
  const isEmpty = products.isSuccess && rows.length === 0
  if (isEmpty && !isNarrowed(filter)) return <FirstProduct />
  return (
    <>
      <ProductsFilter filter={filter} />
      <SavedViews organisationId={organisationId} filter={filter} />
      <BulkTold edits={edits} />
      <BulkBar edits={edits} />
      {isEmpty ? (
        <NothingFound />
      ) : (
        <DataTable
          label={t`Products`}
          columns={productColumns}
          rows={rows}
          keyOf={(row) => row.id}
          card={(row) => <ProductCard row={row} />}
          loadingRows={products.isPending ? FIRST_ROWS : products.isFetchingNextPage ? 2 : 0}
        />
      )}
      {products.hasNextPage && (
        <div className="data-foot">
          <Button size="desk" busy={products.isFetchingNextPage} onClick={() => void products.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

const FirstProduct = () => (
  <div className="desk-state">
    <EmptyState picture={<TagIcon />} title={<Trans>No products yet</Trans>} action={<NewProduct />}>
      <Trans>A name, a price and how many there are: that is enough to show a product in a live and to sell it.</Trans>
    </EmptyState>
  </div>
)

const NothingFound = () => (
  <div className="desk-state">
    <EmptyState
      picture={<SearchIcon />}
      title={<Trans>Nothing found</Trans>}
      action={
        <Link className="btn btn-desk" to="/desk/products" search={{}}>
          <Trans>All products</Trans>
        </Link>
      }
    >
      <Trans>No product has this name, code or state.</Trans>
    </EmptyState>
  </div>
)
