import { useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'
import { type OfferDraft, type OfferProposal, priceFrom } from './offer-draft.ts'

/** What offers of a product of the lineup could be; asked afresh whenever the host wants to make one. */
export const proposalsQuery = (showId: string, lineupItemId: string) =>
  queryOptions({
    queryKey: ['offer-proposals', showId, lineupItemId],
    queryFn: () =>
      answered(api.GET('/api/studio/shows/{id}/offer-proposals', { params: { path: { id: showId }, query: { lineupItemId } } })),
    gcTime: 0,
  })

export function useOpenOffer(showId: string, lineupItemId: string, onOpened: () => void) {
  return useMutation({
    mutationFn: ({ draft, proposal }: { draft: OfferDraft; proposal: OfferProposal }) => {
      const price = priceFrom(draft.price, proposal.usualPrice.currency) ?? proposal.usualPrice
      const figures = { quantity: Number(draft.quantity), mostPerPerson: Number(draft.mostPerPerson), seconds: Number(draft.minutes) * 60 }
      const body = { key: crypto.randomUUID(), lineupItemId, variantId: draft.variantId, price, ...figures }
      return answered(api.POST('/api/studio/shows/{id}/offers', { params: { path: { id: showId } }, body }))
    },
    onSuccess: onOpened,
  })
}

export function useEndOffer(showId: string) {
  const { t } = useLingui()
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/studio/shows/{id}/offers/current', { params: { path: { id: showId } } })),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
}
