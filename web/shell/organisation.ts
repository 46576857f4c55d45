import { useSyncExternalStore } from 'react'
import type { Me, Membership } from '../api/desk-types.ts'
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
  const id = useSyncExternalStore(subscribe, () => chosen)
  return membershipOf(usePerson(), capability, id)
}

/** The same outside of what is drawn: for data that is asked for ahead. */
export const membershipIn = (person: Me, capability: Capability): Membership | null => membershipOf(person, capability, chosen)

function membershipOf(person: Me, capability: Capability | undefined, id: string | null): Membership | null {
  const memberships = person.memberships.filter((membership) => !capability || membership.capabilities.includes(capability))
  return memberships.find((membership) => membership.organisation.id === id) ?? memberships[0] ?? null
}
