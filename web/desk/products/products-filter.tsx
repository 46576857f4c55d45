import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Chips, FilterBar, Search } from '../../kit/desk/filter-bar.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { SlidersIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { CategoryOptions } from './category-options.tsx'
import { narrowedTo, type ProductFilter } from './product-filter.ts'
import { marketsQuery } from './product-queries.ts'

type Narrow = (next: { [Name in keyof ProductFilter]?: string | undefined }) => void

/** Words and state in sight; kind, market, stock and price behind a fold. All of it in the address. */
export function ProductsFilter({ filter }: { filter: ProductFilter }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const narrow: Narrow = (next) => void navigate({ to: '/desk/products', search: narrowedTo(filter, next), replace: true })
  const states = [
    { key: 'all' as const, label: t({ message: 'All', context: 'products' }) },
    { key: 'published' as const, label: t({ message: 'On sale', context: 'products' }) },
    { key: 'draft' as const, label: t({ message: 'Drafts', context: 'products' }) },
    { key: 'in-review' as const, label: t({ message: 'In review', context: 'products' }) },
    { key: 'changes-asked' as const, label: t({ message: 'Changes asked', context: 'products' }) },
    { key: 'withdrawn' as const, label: t({ message: 'Withdrawn', context: 'products' }) },
  ]
  return (
    <>
      <FilterBar>
        <Search label={t`Search products`} placeholder={t`Name or code`} value={filter.q ?? ''} onSearch={(q) => narrow({ q: q.trim() })} />
        <Chips
          label={t`State of the product`}
          chosen={filter.state ?? 'all'}
          choices={states}
          onChoose={(key) => narrow({ state: key === 'all' ? undefined : key })}
        />
      </FilterBar>
      <MoreFilters filter={filter} narrow={narrow} />
    </>
  )
}

function MoreFilters({ filter, narrow }: { filter: ProductFilter; narrow: Narrow }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const markets = useQuery(marketsQuery).data?.items ?? []
  const { category = '', market = '', stock = '', least = '', most = '' } = filter
  return (
    <details className="more-filters" open={Boolean(category || market || stock) || undefined}>
      <summary>
        <SlidersIcon /> <Trans>Kind, market, stock, price</Trans>
      </summary>
      <div className="more-filters-fields">
        <SelectField label={<Trans>Kind of goods</Trans>} value={category} onChange={(event) => narrow({ category: event.target.value })}>
          <option value="">{t`Any`}</option>
          <CategoryOptions />
        </SelectField>
        <SelectField label={<Trans>Stock</Trans>} value={stock} onChange={(event) => narrow({ stock: event.target.value })}>
          <option value="">{t`Any`}</option>
          <option value="in">{t`Some left`}</option>
          <option value="out">{t`Sold out`}</option>
        </SelectField>
        <SelectField label={<Trans>Sold in</Trans>} value={market} onChange={(event) => narrow({ market: event.target.value })}>
          <option value="">{t`Any`}</option>
          {markets.map(({ code, name, currency }) => (
            <option key={code} value={code}>
              {`${read(name)} (${currency})`}
            </option>
          ))}
        </SelectField>
        {market && (
          <>
            <PriceField label={<Trans>Price from</Trans>} value={least} onSet={(text) => narrow({ least: text })} />
            <PriceField label={<Trans>Price up to</Trans>} value={most} onSet={(text) => narrow({ most: text })} />
          </>
        )}
      </div>
    </details>
  )
}

/** Narrows when it is left or Enter is pressed. */
function PriceField({ label, value, onSet }: { label: React.ReactNode; value: string; onSet: (text: string) => void }) {
  const set = (text: string): void => {
    if (text.trim() !== value) onSet(text.trim())
  }
  return (
    <Field
      key={value}
      label={label}
      dir="ltr"
      inputMode="decimal"
      defaultValue={value}
      onBlur={(event) => set(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && set(event.currentTarget.value)}
    />
  )
}
