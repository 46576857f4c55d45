import { answered, api } from '../../api/client.ts'
import type { Address, Contact, SavedAddress, SavedCard } from '../../api/types.ts'

async function signedIn(): Promise<boolean> {
  const me = await answered(api.GET('/api/me')).catch(() => null)
  return Boolean(me?.account)
}

/** Of the signed-in account, the last one used first; empty for guests. */
export async function savedAddresses(): Promise<readonly SavedAddress[]> {
  if (!(await signedIn())) return []
  return answered(api.GET('/api/saved-addresses')).then(
    ({ items }) => items,
    () => [],
  )
}

/** What the signed-in account pays with: the cards that it keeps, the last one used first. Null for guests, who keep none. */
export async function savedCards(): Promise<readonly SavedCard[] | null> {
  if (!(await signedIn())) return null
  return answered(api.GET('/api/saved-cards')).then(
    ({ items }) => items,
    () => [],
  )
}

/** Keeps where something was sent to; the same place again only comes first. Nothing for guests. */
export async function rememberAddress(contact: Contact, address: Address): Promise<void> {
  if (!(await signedIn())) return
  const known = await savedAddresses()
  const same = known.find((each) => JSON.stringify([each.contact, each.address]) === JSON.stringify([contact, address]))
  await answered(api.PUT('/api/saved-addresses', { body: { id: same?.id ?? crypto.randomUUID(), contact, address } })).catch(
    () => undefined,
  )
}
