import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { problemWords } from '../api/problem-words.ts'
import { asRefusal } from '../api/refusal.ts'
import { showToast } from '../kit/toast.ts'
import { signOut } from './session.ts'

/** Ends the session, forgets what it showed, and goes to the sign-in page. */
export function useLeave(): () => Promise<void> {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { t } = useLingui()
  return async () => {
    try {
      await signOut()
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      return
    }
    await navigate({ to: '/desk/sign-in' })
    queryClient.clear()
  }
}
