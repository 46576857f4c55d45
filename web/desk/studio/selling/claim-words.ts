import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { problemWords } from '../../../api/problem-words.ts'
import type { Refusal } from '../../../api/refusal.ts'

/** A refusal in words; where too few are free for claims, of which number and how many. */
export function claimWords(refusal: Refusal): MessageDescriptor {
  const { available, number } = refusal.extensions
  if (refusal.code !== 'shop/claims/not-enough-stock' || typeof available !== 'number' || typeof number !== 'number')
    return problemWords(refusal)
  return msg`Free of number ${number} now: ${available}. Set claims up with that many or fewer.`
}
