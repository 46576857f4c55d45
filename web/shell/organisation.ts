import { useSyncExternalStore } from 'react'
import type { Membership } from '../api/desk-types.ts'
import { type Capability, usePerson } from './session.ts'

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

/** The membership at whose desk the person sits, of those that allow `capability`; null when there is none. */
export function useMembership(capability?: Capability): Membership | null {
  const person = usePerson()
  const memberships = person.memberships.filter((membership) => !capability || membership.capabilities.includes(capability))
  const id = useSyncExternalStore(subscribe, () => chosen)
  return memberships.find((membership) => membership.organisation.id === id) ?? memberships[0] ?? null
}
