import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answered, api } from '../api/client.ts'
import type { Me } from '../api/desk-types.ts'
import { asRefusal } from '../api/refusal.ts'

/** Somebody who is signed in, with what they belong to. */
export type Person = Me & { account: NonNullable<Me['account']> }

const nobody: Me = { account: null, memberships: [] }

/** Who is here. Answers "nobody" rather than failing when the session is over. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    try {
      return await answered(api.GET('/api/me'))
    } catch (error) {
      if (asRefusal(error).status === 401) return nobody
      throw error
    }
  },
  staleTime: 60_000,
})

export const isSignedIn = (me: Me): me is Person => me.account !== null

/** The person at this desk. Only below the session guard. */
export function usePerson(): Person {
  const { data } = useSuspenseQuery(meQuery)
  if (!isSignedIn(data)) throw new Error('A page of the desk was drawn before the session guard.')
  return data
}

/** `second-step`: the password was right, and a code is asked for now. */
export async function signIn(email: string, password: string): Promise<'signed-in' | 'second-step'> {
  const answer = await answered(api.POST('/api/auth/sign-in/email', { body: { email, password } }))
  return 'secondStep' in answer ? 'second-step' : 'signed-in'
}

export function signOut(): Promise<unknown> {
  return answered(api.POST('/api/auth/sign-out'))
}

/** What this desk asks of a role. The API names more; these decide which pages somebody sees. */
export type Capability =
  | 'orders.read'
  | 'orders.manage'
  | 'disputes.answer'
  | 'disputes.oversee'
  | 'settlements.read'
  | 'settlements.oversee'
  | 'payee.manage'
  | 'products.edit'
  | 'promotions.edit'
  | 'markets.manage'
  | 'products.review'
  | 'show.plan'
  | 'show.run'
  | 'members.manage'
  | 'delegates.name'
  | 'safety.review'
  | 'ages.review'
  | 'broadcasts.stop'
  | 'accounts.suspend'
  | 'audit.read'
  | 'mail.read'

/** Whether the person may do this in any organisation. */
export const may = ({ memberships }: Me, capability: Capability): boolean =>
  memberships.some((membership) => membership.capabilities.includes(capability))

/** A path of this desk, or of a page that asked for an account, to return to; null otherwise: an address of another site is never followed. */
export function returnPath(asked: string | undefined): string | null {
  return asked && /^\/(?:desk|age|shows|channels|creators)(\/|$|\?)/.test(asked) && !asked.startsWith('/desk/sign-in') ? asked : null
}
