import { useLingui } from '@lingui/react/macro'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'

/** One act: tells how it went, and reads again what it changed. */
export function useAct<Input, Output>(queryKey: QueryKey, done: string, act: (input: Input) => Promise<Output>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => showToast({ tone: 'done', text: done }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}
