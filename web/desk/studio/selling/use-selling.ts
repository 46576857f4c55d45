import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { answered, api } from '../../../api/client.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { showToast } from '../../../kit/toast.ts'
import type { Cue } from '../../../live/cues/cue-timeline.ts'
import { claimWords } from './claim-words.ts'

type SaleKind = NonNullable<Cue['sale']>['kind']

/** Opens and closes a planned sale at a frame just ahead. */
export function useSale(showId: string, kind: SaleKind, id: string) {
  const { t } = useLingui()
  const refused = (error: Error): unknown => showToast({ tone: 'refused', text: t(claimWords(asRefusal(error))) })
  return {
    open: useMutation({
      mutationFn: () => answered(api.POST('/api/studio/shows/{id}/sales', { params: { path: { id: showId } }, body: { kind, id } })),
      onError: refused,
    }),
    close: useMutation({
      mutationFn: () =>
        answered(api.DELETE('/api/studio/shows/{id}/sales/{kind}/{sale}', { params: { path: { id: showId, kind, sale: id } } })),
      onError: refused,
    }),
  }
}
