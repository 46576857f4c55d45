import { useSyncExternalStore } from 'react'
import type { Membership } from '../api/desk-types.ts'
import { usePerson } from './session.ts'

const KEY = 'souk.organisation'
const listeners = new Set<() => void>()

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

let chosen = readChoice()

/** Whose desk this is from now on; remembered in this browser. */
export function chooseOrganisation(id: string): void {
  chosen = id
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // A browser that keeps nothing still switches until the page is left.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The membership at whose desk the person sits; null for somebody who belongs to no organisation. */
export function useMembership(): Membership | null {
  const { memberships } = usePerson()
  const id = useSyncExternalStore(subscribe, () => chosen)
  return memberships.find((membership) => membership.organisation.id === id) ?? memberships[0] ?? null
}
