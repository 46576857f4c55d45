import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { SavedCard } from '../../api/types.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { cardUntil } from '../../kit/card-until.ts'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'

const savedCardsQuery = queryOptions({ queryKey: ['saved-cards'], queryFn: () => answered(api.GET('/api/saved-cards')) })

/** Cards that the person keeps with the payment provider: seen, and taken off there as well. */
export function SavedCardsPanel() {
  const cards = useQuery(savedCardsQuery)
  return (
    <section className="panel account-panel" aria-labelledby="saved-cards-title">
      <h2 id="saved-cards-title">
        <Trans>Saved cards</Trans>
      </h2>
      <p className="text-muted">
        <Trans>The payment provider keeps them, Souk knows no card number. You keep one by ticking the box when you pay.</Trans>
      </p>
      {cards.error && <RetryPanel error={cards.error} onRetry={() => void cards.refetch()} />}
      {cards.data?.items.length === 0 && (
        <p>
          <Trans>No card is kept.</Trans>
        </p>
      )}
      {cards.data && cards.data.items.length > 0 && (
        <ul className="account-sessions">
          {cards.data.items.map((card) => (
            <Row key={card.id} card={card} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ card: { id, brand, last4, expiryMonth, expiryYear, expired } }: { card: SavedCard }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/saved-cards/{id}', { params: { path: { id } } })),
    onSuccess: () => showToast({ tone: 'done', text: t`The card is removed, at the payment provider too.` }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: savedCardsQuery.queryKey }),
  })
  const name = `${brand} •••• ${last4}`
  const until = cardUntil({ expiryMonth, expiryYear })
  return (
    <li>
      <span>
        <bdi dir="ltr">{name}</bdi>{' '}
        <small>
          {expired ? (
            <Badge>
              <Trans>Expired</Trans>
            </Badge>
          ) : (
            <Trans>
              until <bdi dir="ltr">{until}</bdi>
            </Trans>
          )}
        </small>
      </span>
      <Button size="desk" busy={remove.isPending} aria-label={t`Remove ${name}`} onClick={() => remove.mutate()}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  )
}
