import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'
import { actsQuery, delegationsQuery } from './team-query.ts'

/** One act on the delegations of an organisation: tells how it went, and reads the list and the log again. */
export function useDelegationAct<Input>(organisationId: string, done: string, act: (input: Input) => Promise<unknown>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => showToast({ tone: 'done', text: done }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: delegationsQuery(organisationId).queryKey })
      await queryClient.invalidateQueries({ queryKey: actsQuery(organisationId).queryKey })
    },
  })
}
