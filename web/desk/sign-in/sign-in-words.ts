import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'

/** Why a sign-in was refused. Which of the two was wrong is not said: it would tell strangers who has an account. */
export function useSignInWords(): (error: unknown) => string {
  const { t } = useLingui()
  return (error) => {
    const refusal = asRefusal(error)
    // A malformed address is refused as such; for the person both mean the same.
    if (refusal.status === 401 || refusal.status === 400) return t`This e-mail and password do not belong together. Check both.`
    const seconds = refusal.extensions['retryAfterSeconds']
    if (refusal.status === 429 && typeof seconds === 'number') {
      const minutes = Math.max(1, Math.ceil(seconds / 60))
      return t({
        message: plural(minutes, {
          one: 'Too many tries. Wait # minute, then try again.',
          other: 'Too many tries. Wait # minutes, then try again.',
        }),
      })
    }
    if (refusal.status >= 500) return t`Souk could not check this just now. Try again in a moment.`
    return t(problemWords(refusal))
  }
}
