import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { answered, api } from '../../api/client.ts'
import type { DeskShow } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { IconButton } from '../../kit/button.tsx'
import { CloseIcon, DownIcon, GripIcon, UpIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { showToast } from '../../kit/toast.ts'
import { addProduct, moveProduct, moveTo, type Product, takeOut } from './lineup.ts'
import { Part } from './part.tsx'
import { ProductPicker } from './product-picker.tsx'
import { useDraft } from './use-draft.ts'

const save = ({ id, version }: DeskShow, productIds: string[]): Promise<DeskShow> =>
  answered(api.PUT('/api/desk/shows/{id}/lineup', { params: { path: { id } }, body: { version, productIds } }))

/** What is seen at once, and saved behind it; what is refused goes back to what is there. */
function useLineup() {
  const { t } = useLingui()
  const { keeper, show } = useDraft()
  const [wanted, setWanted] = useState<Product[] | null>(null)
  const products = wanted ?? show.lineup.map(({ product }) => product)
  const change = (next: Product[]): void => {
    setWanted(next)
    keeper
      .act((now) =>
        save(
          now,
          next.map(({ id }) => id),
        ),
      )
      .catch((error: unknown) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }))
      .finally(() => setWanted((now) => (now === next ? null : now)))
  }
  return { products, change }
}

/** The products on offer, in their order: by search, by drag, by buttons, by keyboard. Or none: a concert is a show. */
export function LineupPart() {
  const { t } = useLingui()
  const { isLocked, show } = useDraft()
  const { products, change } = useLineup()
  const locked = isLocked('lineup')
  return (
    <Part
      id="lineup"
      title={
        <>
          <Trans>Lineup</Trans>{' '}
          <small className="show-count">
            {products.length > 0 && <Plural value={products.length} one="# product" other="# products" />}
          </small>
        </>
      }
      help={<Trans>What can be bought, in the order it is shown. A show without products, such as a concert, needs none.</Trans>}
    >
      {products.length > 0 && <Lineup label={t`Products of the lineup`} products={products} locked={locked} onChange={change} />}
      {!locked && <ProductPicker showId={show.id} chosen={products} onAdd={(product) => change(addProduct(products, product))} />}
    </Part>
  )
}

interface LineupProps {
  label: string
  products: Product[]
  locked: boolean
  onChange: (next: Product[]) => void
}

function Lineup({ label, products, locked, onChange }: LineupProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    isDisabled: locked,
    onReorder: ({ keys, target }) => {
      const [key] = keys
      onChange(moveTo(products, String(key), String(target.key), target.dropPosition === 'after'))
    },
  })
  return (
    <GridList
      className="lineup-plan"
      aria-label={label}
      items={products}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      dependencies={[locked, onChange]}
    >
      {(product) => <LineupRow product={product} products={products} locked={locked} onChange={onChange} />}
    </GridList>
  )
}

function LineupRow({ product, products, locked, onChange }: Omit<LineupProps, 'label'> & { product: Product }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const title = read(product.title)
  const place = products.indexOf(product)
  const price = product.variants[0]?.price
  return (
    <GridListItem className="lineup-row" textValue={title} id={product.id}>
      {!locked && (
        <AriaButton slot="drag" className="lineup-grip" aria-label={t`Move ${title}`}>
          <GripIcon />
        </AriaButton>
      )}
      <span className="lineup-place num">{place + 1}</span>
      <span className="thumb">{product.pictureUrl && <img src={product.pictureUrl} alt="" />}</span>
      <span className="lineup-words">
        <b>
          <bdi>{title}</bdi>
        </b>
        {price && <Amount of={price} short />}
      </span>
      {!locked && (
        <span className="lineup-acts">
          <IconButton
            icon={UpIcon}
            size="desk"
            label={t`${title}: one up`}
            disabled={place === 0}
            onClick={() => onChange(moveProduct(products, place, -1))}
          />
          <IconButton
            icon={DownIcon}
            size="desk"
            label={t`${title}: one down`}
            disabled={place === products.length - 1}
            onClick={() => onChange(moveProduct(products, place, 1))}
          />
          <IconButton icon={CloseIcon} size="desk" label={t`Take ${title} out`} onClick={() => onChange(takeOut(products, product.id))} />
        </span>
      )}
    </GridListItem>
  )
}
