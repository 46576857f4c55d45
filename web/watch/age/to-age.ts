import type { Refusal } from '../../api/refusal.ts'

/** Where a refusal asks for a proof of age, goes there, and afterwards back here. False for any other refusal. */
export function goToAge({ code, extensions: { address } }: Refusal): boolean {
  if (code !== 'safety/audience/age-check-needed' || typeof address !== 'string') return false
  const page = new URL(address, location.origin)
  page.searchParams.set('to', location.pathname + location.search)
  location.replace(page)
  return true
}
