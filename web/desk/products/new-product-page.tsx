import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { moneyFrom } from '../../kit/minor-units.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { useMembership } from '../../shell/organisation.ts'
import { wordOf } from '../account/form-words.ts'
import { slugOf } from '../team/slug-of.ts'
import { combinationsOf, optionOf, type TypedOption } from './combinations.ts'
import { NoProducts } from './no-products.tsx'
import { OptionFields } from './option-fields.tsx'
import { marketsQuery } from './product-queries.ts'

const FIRST_OPTION: TypedOption = { en: '', ar: '', values: '' }

/** A product in one form: its name, its price in each market, how many there are, and what one can choose of it. */
export function NewProductPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [typed, setTyped] = useState<readonly TypedOption[]>([])
  const markets = useQuery(marketsQuery).data?.items ?? []
  const organisation = useMembership('products.edit')?.organisation
  const { begin, error, isPending } = useNewProduct(organisation?.id ?? '', typed, markets)
  return (
    <>
      <PageHeader name={t`New product`} title={<Trans>New product</Trans>}>
        <Trans>It begins as a draft that nobody sees. A picture comes on the next page.</Trans>
      </PageHeader>
      {organisation ? (
        <form className="panel account-panel product-form" onSubmit={begin}>
          <div className="product-pair">
            <BilingualField maxLength={120} required />
          </div>
          <div className="product-pair">
            <Field label={<Trans>Code (SKU)</Trans>} name="sku" dir="ltr" maxLength={50} required />
            <Field
              label={<Trans>Units of each variant</Trans>}
              name="stock"
              type="number"
              dir="ltr"
              min={0}
              max={1000000}
              defaultValue={0}
              required
            />
          </div>
          <div className="product-pair">
            {markets.map(({ code, name, currency }) => (
              <Field
                key={code}
                label={
                  <>
                    <Trans>Price</Trans> · <bdi>{read(name)}</bdi> ({currency})
                  </>
                }
                name={`price-${code}`}
                dir="ltr"
                inputMode="decimal"
                help={<Trans>Empty: not sold there</Trans>}
              />
            ))}
          </div>
          <OptionFields options={typed} onChange={setTyped} onAdd={() => setTyped([...typed, FIRST_OPTION])} />
          <FormRefusal error={error} />
          <Button type="submit" kind="main" size="desk" busy={isPending}>
            <Trans>Begin the draft</Trans>
          </Button>
        </form>
      ) : (
        <NoProducts />
      )}
    </>
  )
}

function useNewProduct(organisationId: string, typed: readonly TypedOption[], markets: readonly { code: string; currency: string }[]) {
  const navigate = useNavigate()
  const attempt = useMutation({
    mutationFn: (data: FormData) => {
      const title = { en: wordOf(data, 'en'), ar: wordOf(data, 'ar') }
      const options = typed.flatMap((option, index) => optionOf(option, index) ?? [])
      const prices = markets.flatMap(({ code, currency }) => {
        const price = moneyFrom(wordOf(data, `price-${code}`), currency)
        return price ? [{ market: code, price }] : []
      })
      const combinations = combinationsOf(options, title)
      const sku = wordOf(data, 'sku')
      const variants = combinations.map((combination, index) => ({
        ...combination,
        sku: combinations.length === 1 ? sku : `${sku}-${index + 1}`,
        stock: Number(wordOf(data, 'stock')),
        prices,
      }))
      const slug = `${slugOf(title.en) || 'product'}-${slugOf(sku) || 'x'}`.slice(0, 120)
      return answered(api.POST('/api/desk/products', { body: { organisationId, slug, title, options, variants } }))
    },
    onSuccess: ({ id }) => navigate({ to: '/desk/products/$productId', params: { productId: id }, replace: true }),
  })
  function begin(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    attempt.mutate(new FormData(event.currentTarget))
  }
  return { begin, error: attempt.error, isPending: attempt.isPending }
}
