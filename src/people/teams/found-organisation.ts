import type { Organisation } from '#people/organisations'
import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { TeamDeps } from './deps.ts'
import { teamProblems } from './problems.ts'

const FOUNDED_LIMIT = 5

/** Founds a brand or an agency; whoever founds it owns it. */
export async function foundOrganisation(
  { organisations }: TeamDeps,
  accountId: Id<'acc'>,
  input: { kind: 'brand' | 'agency'; slug: string; name: Bilingual },
): Promise<Organisation> {
  const owned = (await organisations.membershipsOf(accountId)).filter(({ role }) => role === 'owner')
  if (owned.length >= FOUNDED_LIMIT) throw teamProblems['too-many-organisations']()
  const organisation = await organisations.create(input)
  await organisations.addMember(organisation.id, accountId, 'owner')
  return organisation
}
