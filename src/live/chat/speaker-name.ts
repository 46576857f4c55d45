import type { Actor } from '#platform/http'
import type { Show } from '#programme/shows'
import type { Matcher } from './block-words.ts'
import type { Desk } from './desk.ts'
import { plain } from './line.ts'
import { impersonates, isName } from './names.ts'
import { chatProblems } from './problems.ts'

/** Under which name somebody speaks. Guests choose one; nobody takes the name of the show's people. */
export async function nameOf(desk: Desk, actor: Actor, show: Show, chosen: string | undefined, blockWord: Matcher): Promise<string> {
  if (actor.accountId !== null && actor.displayName !== null) return plain(actor.displayName)
  const name = plain(chosen ?? '')
  if (name === '') throw chatProblems['name-needed']()
  if (!isName(name) || blockWord(name) !== null) throw chatProblems['name-not-allowed']()
  const [hosts, brands] = await Promise.all([desk.accounts.getMany([show.hostId]), desk.organisations.getMany([show.brandId])])
  const reserved = [hosts.get(show.hostId)?.name, brands.get(show.brandId)?.name].flatMap((names) => (names ? [names.en, names.ar] : []))
  if (impersonates(name, reserved)) throw chatProblems['name-reserved']()
  return name
}
