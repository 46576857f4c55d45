import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'
import { type Import, importQuery } from './import-queries.ts'

/** Whatever is done to imports. */
export const IMPORT_ACTS = ['import-act']

/** Does something to an import and shows what it is then, or why it was refused. */
export function useImportAct<Input>(act: (input: Input) => Promise<Import>, onDone?: (made: Import) => void) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationKey: IMPORT_ACTS,
    mutationFn: act,
    onSuccess: async (made) => {
      queryClient.setQueryData(importQuery(made.id).queryKey, made)
      await queryClient.invalidateQueries({ queryKey: ['imports', made.organisationId] })
      onDone?.(made)
    },
    onError: async (error) => {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      await queryClient.invalidateQueries({ queryKey: ['import'] })
    },
  })
}
