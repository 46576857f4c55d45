import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeskProduct } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { TextAreaField } from '../../kit/field.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { wordOf } from '../account/form-words.ts'
import { categoriesQuery, reviewQuery, reviewsQuery } from './product-queries.ts'
import { ProductMark } from './product-state.tsx'

const route = getRouteApi('/desk/framed/reviews/$productId')

/** One product as its brand sees it, and the decision about it. */
export function ReviewPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { productId } = route.useParams()
  const review = useQuery(reviewQuery(productId))
  if (review.error) return <RetryPanel whole error={review.error} onRetry={() => void review.refetch()} />
  if (!review.data) {
    return (
      <p className="desk-state" role="status">
        <Trans>Opening the product</Trans>
      </p>
    )
  }
  const { product, brand } = review.data
  const name = read(product.title)
  return (
    <>
      <Link className="show-back" to="/desk/reviews">
        <BackIcon /> <Trans>Product review</Trans>
      </Link>
      <PageHeader
        name={t`Product: ${name}`}
        title={
          <>
            <bdi>{name}</bdi> <ProductMark state={product.state} />
          </>
        }
      >
        <bdi>{read(brand.name)}</bdi>
      </PageHeader>
      <div className="product-page">
        <Facts product={product} />
        <div className="product-side">{product.state === 'in-review' && <Decision key={product.version} product={product} />}</div>
      </div>
    </>
  )
}

function Facts({ product }: { product: DeskProduct }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const { title, description, safety, manufacturer, responsiblePerson, pictures, variants, categoryId } = product
  const category = categories.find(({ id }) => id === categoryId)
  const none = <Trans>Not named</Trans>
  return (
    <section className="panel account-panel" aria-label={t`The product`}>
      <ul className="product-pictures">
        {pictures.map(({ id, url, alt }) => (
          <li key={id}>
            <span className="product-large">
              <img src={url} alt={read(alt)} />
            </span>
          </li>
        ))}
      </ul>
      <dl className="review-facts">
        <Fact label={<Trans>Name in Arabic</Trans>}>{title.ar}</Fact>
        <Fact label={<Trans>Name in English</Trans>}>{title.en}</Fact>
        <Fact label={<Trans>Description in Arabic</Trans>}>{description?.ar ?? none}</Fact>
        <Fact label={<Trans>Description in English</Trans>}>{description?.en ?? none}</Fact>
        <Fact label={<Trans>Kind of goods</Trans>}>{category ? read(category.name) : none}</Fact>
        <Fact label={<Trans>Manufacturer</Trans>}>{manufacturer ? contactText(manufacturer) : none}</Fact>
        <Fact label={<Trans>Responsible person in the EU</Trans>}>{responsiblePerson ? contactText(responsiblePerson) : none}</Fact>
        <Fact label={<Trans>Warnings</Trans>}>{safety ? read(safety) : none}</Fact>
        {variants.map(({ id, sku, title: form, prices }) => (
          <Fact key={id} label={<bdi dir="ltr">{sku}</bdi>}>
            {read(form)}
            {prices.map(({ market, price }) => (
              <span key={market}>
                {' · '}
                <Amount of={price} short />
              </span>
            ))}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

const contactText = ({ name, postal, electronic }: NonNullable<DeskProduct['manufacturer']>): string => `${name}\n${postal}\n${electronic}`

const Fact = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <bdi>{children}</bdi>
    </dd>
  </div>
)

function Decision({ product }: { product: DeskProduct }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [missing, setMissing] = useState(false)
  const decide = useMutation({
    mutationFn: (body: { outcome: 'published' | 'changes-asked'; note?: string }) =>
      answered(api.POST('/api/desk/reviews/{id}', { params: { path: { id: product.id } }, body: { version: product.version, ...body } })),
    onSuccess: async () => {
      showToast({ tone: 'done', text: t`Decided` })
      await queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey })
      await navigate({ to: '/desk/reviews' })
    },
    onError: async (error) => {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      await queryClient.invalidateQueries({ queryKey: reviewQuery(product.id).queryKey })
    },
  })
  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const note = wordOf(new FormData(event.currentTarget), 'note')
    setMissing(note === '')
    if (note) decide.mutate({ outcome: 'changes-asked', note })
  }
  return (
    <section className="panel account-panel" aria-labelledby="decision-title">
      <h2 id="decision-title">
        <Trans>Decision</Trans>
      </h2>
      <Button kind="main" size="desk" busy={decide.isPending} onClick={() => decide.mutate({ outcome: 'published' })}>
        <Trans>Approve and put on sale</Trans>
      </Button>
      <form className="account-form" onSubmit={ask}>
        <TextAreaField
          label={<Trans>What is to be changed</Trans>}
          name="note"
          dir="auto"
          rows={4}
          maxLength={1000}
          error={missing && <Trans>Say what is to be changed: the brand reads it.</Trans>}
        />
        <Button type="submit" size="desk" busy={decide.isPending}>
          <Trans>Ask for changes</Trans>
        </Button>
      </form>
    </section>
  )
}
