import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { DeskProduct, ProductEdit } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'
import { productQuery } from './product-queries.ts'

/** Does something to the product and shows what it is then, or why it was refused. */
export function useProductAct<Input>(id: string, act: (input: Input) => Promise<DeskProduct>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { queryKey } = productQuery(id)
  return useMutation({
    mutationFn: act,
    onSuccess: async (product) => {
      queryClient.setQueryData(queryKey, product)
      showToast({ tone: 'done', text: t`Saved` })
      await queryClient.invalidateQueries({ queryKey: ['desk-products'] })
    },
    onError: async (error) => {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      await queryClient.invalidateQueries({ queryKey })
    },
  })
}

/** Changes words or state of the product. */
export const useProductChange = (id: string) =>
  useProductAct(id, (body: ProductEdit) => answered(api.PATCH('/api/desk/products/{id}', { params: { path: { id } }, body })))
