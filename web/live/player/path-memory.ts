/** A network without UDP stays one for a while: the next page need not find out again. */
const key = 'souk.whep-blocked-until'

export function recallBlocked(): number {
  try {
    return Number(sessionStorage.getItem(key) ?? 0)
  } catch {
    // A page in another page may be denied its storage.
    return 0
  }
}

export function rememberBlocked(until: number): void {
  try {
    if (until > 0) sessionStorage.setItem(key, String(until))
  } catch {
    // Then the next page finds out for itself.
  }
}

export function forgetBlocked(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
