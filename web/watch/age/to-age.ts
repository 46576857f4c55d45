import type { Refusal } from '../../api/refusal.ts'

export const asksForAge = ({ code }: Refusal): boolean => code === 'safety/audience/age-check-needed'

/** The page that a refusal names, where it asks for a proof of age, and from there back to `to`. Null for any other refusal. */
export function ageAddress(refusal: Refusal, to: string): string | null {
  const { address } = refusal.extensions
  if (!asksForAge(refusal) || typeof address !== 'string') return null
  const [path, query = ''] = address.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.set('to', to)
  return `${path}?${asked}`
}

/** Goes there, and afterwards back here. False for any other refusal. */
export function goToAge(refusal: Refusal): boolean {
  const page = ageAddress(refusal, location.pathname + location.search)
  if (page === null) return false
  location.replace(page)
  return true
}
