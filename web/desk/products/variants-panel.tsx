import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeskProduct } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { ListIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { moneyFrom } from '../../kit/minor-units.ts'
import { decimalText } from '../../kit/money.ts'
import { showToast } from '../../kit/toast.ts'
import { GtinField } from './gtin-field.tsx'
import { productQuery } from './product-queries.ts'
import { useProductAct } from './use-product-change.ts'

type Variant = DeskProduct['variants'][number]

/** Price in each market and units of every variant. */
export function VariantsPanel({ product }: { product: DeskProduct }) {
  return (
    <section className="panel account-panel" aria-labelledby="variants-title">
      <h2 id="variants-title">
        <Trans>Prices and stock</Trans>
      </h2>
      <ul className="product-variants">
        {product.variants.map((variant) => (
          <VariantRow key={variant.id} product={product} variant={variant} />
        ))}
      </ul>
    </section>
  )
}

function VariantRow({ product, variant }: { product: DeskProduct; variant: Variant }) {
  const { read } = useLanguage()
  return (
    <li>
      <span className="product-variant-words">
        <b>
          <bdi>{read(variant.title)}</bdi>
        </b>
        <small>
          <bdi dir="ltr">{variant.sku}</bdi> · <Plural value={variant.available} one="# left" other="# left" />
        </small>
      </span>
      {product.markets.map((market) => (
        <PriceField key={market.code} productId={product.id} variant={variant} market={market} />
      ))}
      <GtinField productId={product.id} variant={variant} />
      <StockField productId={product.id} variant={variant} />
      <Link className="btn btn-desk btn-quiet" to="/desk/products/variants/$variantId" params={{ variantId: variant.id }}>
        <ListIcon />
        <Trans>Journal</Trans>
      </Link>
    </li>
  )
}

interface PriceFieldProps {
  productId: string
  variant: Variant
  market: DeskProduct['markets'][number]
}

/** Saved when it is left or Enter is pressed. Empty: not sold there. */
function PriceField({ productId, variant, market }: PriceFieldProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const price = variant.prices.find((each) => each.market === market.code)?.price
  const shown = price ? decimalText(price) : ''
  const place = read(market.name)
  const name = read(variant.title)
  const set = useProductAct(productId, (text: string) => {
    const next = text === '' ? null : moneyFrom(text, market.currency)
    return answered(
      api.PUT('/api/desk/variants/{id}/price', { params: { path: { id: variant.id } }, body: { market: market.code, price: next } }),
    )
  })
  function save(input: HTMLInputElement): void {
    const text = input.value.trim()
    if (text === shown) return
    if (text !== '' && !moneyFrom(text, market.currency)) {
      showToast({ tone: 'refused', text: t`Write a price above nothing, such as 149.50.` })
      input.value = shown
    } else set.mutate(text)
  }
  return (
    <label className="product-price">
      <span>
        {market.currency}
        <span className="sr-only">{t`: price of ${name} in ${place}`}</span>
      </span>
      <input
        key={shown}
        className="field-box num"
        dir="ltr"
        inputMode="decimal"
        defaultValue={shown}
        placeholder={t`not sold`}
        aria-busy={set.isPending}
        onBlur={(event) => save(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && save(event.currentTarget)}
      />
    </label>
  )
}

/** Counts units in or, with a minus, out. */
function StockField({ productId, variant }: { productId: string; variant: Variant }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const queryClient = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const name = read(variant.title)
  const count = useMutation({
    mutationFn: (change: number) =>
      answered(api.POST('/api/desk/variants/{id}/stock', { params: { path: { id: variant.id } }, body: { key, change, note: null } })),
    onSuccess: () => {
      setKey(crypto.randomUUID())
      showToast({ tone: 'done', text: t`Counted` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: productQuery(productId).queryKey }),
  })
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const input = event.currentTarget.querySelector('input')
    const change = Number(input?.value)
    if (!Number.isInteger(change) || change === 0) return
    count.mutate(change)
    event.currentTarget.reset()
  }
  return (
    <form className="product-stock" onSubmit={submit}>
      <input
        className="field-box num"
        dir="ltr"
        type="number"
        step={1}
        aria-label={t`Units to add to ${name}, or to take with a minus`}
        placeholder="+0"
      />
      <Button type="submit" size="desk" busy={count.isPending}>
        <Trans>Count</Trans>
      </Button>
    </form>
  )
}
