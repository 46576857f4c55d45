import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Search } from '../../kit/desk/filter-bar.tsx'
import { CheckIcon, PlusIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { LINEUP_LIMIT, type Product } from './lineup.ts'
import { lineupProductsQuery } from './show-queries.ts'
import { useDraft } from './use-draft.ts'

interface PickerProps {
  showId: string
  chosen: readonly Product[]
  onAdd: (product: Product) => void
}

/** The brand's products that are sold in the show's market, by name or code. */
export function ProductPicker({ showId, chosen, onAdd }: PickerProps) {
  const { t } = useLingui()
  const { show } = useDraft()
  const [q, setQ] = useState('')
  const found = useQuery(lineupProductsQuery(showId, show.market, q))
  const products = found.data?.items ?? []
  const isFull = chosen.length >= LINEUP_LIMIT
  return (
    <div className="picker">
      <Search label={t`Search products`} placeholder={t`Name or code`} value={q} onSearch={setQ} />
      {isFull && (
        <p className="show-help">
          <Trans>The lineup has all the products it can take.</Trans>
        </p>
      )}
      {found.isSuccess && products.length === 0 && (
        <p className="show-help">
          {q ? <Trans>No product has this name or code in this market.</Trans> : <Trans>The brand sells nothing in this market yet.</Trans>}
        </p>
      )}
      <ul aria-label={t`Products to add`}>
        {products.map((product) => (
          <Found key={product.id} product={product} isIn={chosen.some(({ id }) => id === product.id)} isFull={isFull} onAdd={onAdd} />
        ))}
      </ul>
    </div>
  )
}

interface FoundProps {
  product: Product
  isIn: boolean
  isFull: boolean
  onAdd: (product: Product) => void
}

function Found({ product, isIn, isFull, onAdd }: FoundProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const title = read(product.title)
  const price = product.variants[0]?.price
  return (
    <li className="picker-row">
      <span className="thumb">{product.pictureUrl && <img src={product.pictureUrl} alt="" />}</span>
      <span className="lineup-words">
        <b>
          <bdi>{title}</bdi>
        </b>{' '}
        {price && <Amount of={price} short />}
      </span>
      {isIn ? (
        <span className="picker-in">
          <CheckIcon />
          <Trans>In the lineup</Trans>
        </span>
      ) : (
        <Button size="desk" icon={PlusIcon} disabled={isFull} aria-label={t`Add ${title}`} onClick={() => onAdd(product)}>
          <Trans context="a product to the lineup">Add</Trans>
        </Button>
      )}
    </li>
  )
}
