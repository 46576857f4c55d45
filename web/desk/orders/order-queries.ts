import { useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'

const LOOK_EVERY_MS = 10_000

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['seller-order', id],
    queryFn: () => answered(api.GET('/api/seller-orders/{id}', { params: { path: { id } } })),
    refetchInterval: LOOK_EVERY_MS,
  })

/** One act on an order: its answer is the order as it is then. A refusal is told, and the order is looked at again. */
export function useOrderAct<Input>(id: string, done: string, act: (input: Input) => Promise<SellerOrder>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (order) => {
      queryClient.setQueryData(orderQuery(id).queryKey, order)
      showToast({ tone: 'done', text: done })
    },
    onError: (error) => {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      void queryClient.invalidateQueries({ queryKey: orderQuery(id).queryKey })
    },
  })
}
