import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { Show } from '../../api/types.ts'
import { SelectField } from '../../kit/field.tsx'
import { CloseIcon, SlidersIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { Category, ProductHit } from '../product/product-types.ts'
import { isNarrowed, type Wish } from './wish.ts'

interface Choices {
  categories: readonly Category[]
  markets: readonly Show['market'][]
}

/** Without them the page still finds by words. */
function useChoices(): Choices {
  const [choices, setChoices] = useState<Choices>({ categories: [], markets: [] })
  useEffect(() => {
    let left = false
    Promise.all([answered(api.GET('/api/categories')), answered(api.GET('/api/markets'))]).then(
      ([{ items: categories }, { items: markets }]) => left || setChoices({ categories, markets }),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [])
  return choices
}

interface FiltersProps {
  wish: Wish
  /** Whose products alone are asked for, once its name came. */
  brand: ProductHit['brand'] | null
  onChange: (next: Partial<Wish>) => void
}

/** Kind as chips, before them the brand that can be taken off; market, price and stock behind a fold. */
export function Filters({ wish, brand, onChange }: FiltersProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { categories, markets } = useChoices()
  const chosen = categories.find(({ id }) => id === wish.category)
  // What is chosen, what it is part of, and what is below it; the widest kinds where nothing is.
  const shown = categories.filter(({ id, parentId }) =>
    chosen ? parentId === chosen.id || id === chosen.id || id === chosen.parentId : parentId === null,
  )
  const currency = (markets.find(({ code }) => code === wish.market) ?? markets[0])?.currency ?? ''
  return (
    <div className="search-filters">
      <div className="search-kinds" role="group" aria-label={t`Kind of goods`}>
        {wish.brand && <BrandChip name={brand ? read(brand.name) : wish.brand} onRemove={() => onChange({ brand: '' })} />}
        <Kind isChosen={!wish.category} onChoose={() => onChange({ category: '' })}>
          <Trans context="kinds of goods">All</Trans>
        </Kind>
        {shown.map(({ id, name }) => (
          <Kind key={id} isChosen={id === wish.category} onChoose={() => onChange({ category: id })}>
            {read(name)}
          </Kind>
        ))}
      </div>
      <details open={isNarrowed({ ...wish, category: '', brand: '' }) || undefined}>
        <summary>
          <SlidersIcon /> <Trans>Price, stock, market</Trans>
        </summary>
        <div className="search-more-filters">
          {markets.length > 1 && (
            <SelectField
              label={<Trans>Market</Trans>}
              value={wish.market || markets[0]?.code}
              onChange={(event) => onChange({ market: event.target.value, least: '', most: '' })}
            >
              {markets.map(({ code, name, currency: unit }) => (
                <option key={code} value={code}>
                  {`${read(name)} (${unit})`}
                </option>
              ))}
            </SelectField>
          )}
          <PriceField label={t`From (${currency})`} value={wish.least} onSet={(least) => onChange({ least })} />
          <PriceField label={t`Up to (${currency})`} value={wish.most} onSet={(most) => onChange({ most })} />
          <label className="search-check">
            <input type="checkbox" checked={wish.inStock} onChange={(event) => onChange({ inStock: event.target.checked })} />
            {t`Only what is left`}
          </label>
        </div>
      </details>
    </div>
  )
}

function BrandChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <button type="button" className="search-kind search-brand" aria-label={t`${name}: show all brands`} onClick={onRemove}>
      <bdi>{name}</bdi> <CloseIcon />
    </button>
  )
}

function Kind({ isChosen, onChoose, children }: { isChosen: boolean; onChoose: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className="search-kind" aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </button>
  )
}

/** Looked for when it is left or Enter is pressed. */
function PriceField({ label, value, onSet }: { label: string; value: string; onSet: (text: string) => void }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        key={value}
        className="field-box num"
        dir="ltr"
        inputMode="decimal"
        maxLength={15}
        defaultValue={value}
        onBlur={(event) => event.target.value.trim() !== value && onSet(event.target.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && onSet(event.currentTarget.value.trim())}
      />
    </label>
  )
}
