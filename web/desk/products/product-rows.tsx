import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ProductRow } from '../../api/desk-types.ts'
import type { DataColumn } from '../../kit/desk/data-table.tsx'
import { TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { ProductMark } from './product-state.tsx'
import { SelectAll, SelectRow } from './selection.tsx'

const Picture = ({ row: { pictureUrl } }: { row: ProductRow }) => (
  <span className="product-picture" aria-hidden="true">
    {pictureUrl ? <img src={pictureUrl} alt="" loading="lazy" /> : <TagIcon />}
  </span>
)

function Title({ row }: { row: ProductRow }) {
  const { read } = useLanguage()
  return (
    <Link className="row-link" to="/desk/products/$productId" params={{ productId: row.id }}>
      <bdi>{read(row.title)}</bdi>
    </Link>
  )
}

function Prices({ row: { prices } }: { row: ProductRow }) {
  if (prices.length === 0) return <Trans>No price yet</Trans>
  return prices.map((price, index) => (
    <span key={price.currency}>
      {index > 0 && ' · '}
      <Amount of={price} short />
    </span>
  ))
}

const Left = ({ row }: { row: ProductRow }) => <Plural value={row.available} one="# left" other="# left" />
const Variants = ({ row }: { row: ProductRow }) => <Plural value={row.variants} one="# variant" other="# variants" />

export const productColumns: DataColumn<ProductRow>[] = [
  {
    id: 'select',
    header: ({ table }) => <SelectAll rows={table.getRowModel().rows.map((row) => row.original)} />,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <SelectRow row={original} />,
  },
  {
    id: 'product',
    header: () => <Trans>Product</Trans>,
    cell: ({ row: { original } }) => (
      <span className="show-cell">
        <Picture row={original} />
        <Title row={original} />
      </span>
    ),
  },
  {
    id: 'variants',
    header: () => <Trans>Variants</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <Variants row={original} />,
  },
  { id: 'stock', header: () => <Trans>Stock</Trans>, meta: { narrow: true }, cell: ({ row: { original } }) => <Left row={original} /> },
  {
    id: 'prices',
    header: () => <Trans>Price from</Trans>,
    meta: { narrow: true, figures: true },
    cell: ({ row: { original } }) => <Prices row={original} />,
  },
  {
    id: 'state',
    header: () => <Trans context="column of a table">State</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <ProductMark state={original.state} />,
  },
]

/** One product where there is no room for columns. */
export function ProductCard({ row }: { row: ProductRow }) {
  return (
    <article className="show-row-card">
      <SelectRow row={row} />
      <Picture row={row} />
      <div>
        <span>
          <ProductMark state={row.state} />
        </span>
        <Title row={row} />
        <small>
          <Prices row={row} />
        </small>
        <small>
          <Left row={row} />
        </small>
      </div>
    </article>
  )
}
