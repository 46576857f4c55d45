import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CheckIcon, TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { reviewsQuery } from './product-queries.ts'

/** Products that wait for somebody of the platform, and in which markets they have to. */
export function ReviewsPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  const reviews = useQuery(reviewsQuery)
  if (reviews.error) return <RetryPanel whole error={reviews.error} onRetry={() => void reviews.refetch()} />
  const items = reviews.data?.items
  return (
    <>
      <PageHeader name={t`Product review`} title={<Trans>Product review</Trans>}>
        <Trans>What is looked at before it is sold. The one that waits the longest is first.</Trans>
      </PageHeader>
      {items?.length === 0 && (
        <div className="desk-state">
          <EmptyState picture={<CheckIcon />} title={<Trans>Nothing waits</Trans>}>
            <Trans>When a brand puts a product on sale in a market that asks for review, it is here.</Trans>
          </EmptyState>
        </div>
      )}
      {items && items.length > 0 && (
        <ul className="data-cards" aria-label={t`Products that wait`}>
          {items.map(({ id, title, pictureUrl, brand, submittedAt }) => (
            <li key={id} className="data-card">
              <article className="show-row-card">
                <span className="product-picture" aria-hidden="true">
                  {pictureUrl ? <img src={pictureUrl} alt="" loading="lazy" /> : <TagIcon />}
                </span>
                <div>
                  <Link className="row-link" to="/desk/reviews/$productId" params={{ productId: id }}>
                    <bdi>{read(title)}</bdi>
                  </Link>
                  <small>
                    <bdi>{read(brand.name)}</bdi> · <time dateTime={submittedAt}>{times.short(submittedAt)}</time>
                  </small>
                </div>
              </article>
            </li>
          ))}
        </ul>
      )}
      {reviews.data && <Policy markets={reviews.data.markets} />}
    </>
  )
}

function Policy({ markets }: { markets: readonly { code: string; name: { en: string; ar: string }; asked: boolean }[] }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const queryClient = useQueryClient()
  const set = useMutation({
    mutationFn: ({ market, asked }: { market: string; asked: boolean }) =>
      answered(api.PUT('/api/desk/review-policy/{market}', { params: { path: { market } }, body: { asked } })),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
  })
  return (
    <section className="panel account-panel" aria-labelledby="policy-title">
      <h2 id="policy-title">
        <Trans>Markets that ask for review</Trans>
      </h2>
      {markets.map(({ code, name, asked }) => (
        <label key={code} className="check">
          <input
            type="checkbox"
            checked={asked}
            disabled={set.isPending}
            onChange={(event) => set.mutate({ market: code, asked: event.target.checked })}
          />
          {read(name)}
        </label>
      ))}
      <p className="field-help">
        <Trans>Elsewhere a brand puts its products on sale by itself.</Trans>
      </p>
    </section>
  )
}
