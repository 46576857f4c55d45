import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import { DAY_MS } from '#platform/time'
import type { TeamDeps } from './deps.ts'
import { invitationLetter } from './letter.ts'
import { teamProblems } from './problems.ts'
import { listOpen, replaceInvitation, type Tables } from './store.ts'

const VALID_DAYS = 7
const OPEN_LIMIT = 100
const TOKEN_BYTES = 32

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Sends a letter with a link to somebody who shall belong to the organisation. Refuses a member, and the 101st open letter. */
export async function invite(
  { db, clock, accounts, organisations, mail, publicUrl }: TeamDeps,
  by: Id<'acc'>,
  organisationId: Id<'org'>,
  { email, role, language }: { email: string; role: string; language: Language },
): Promise<void> {
  const organisation = await organisations.get(organisationId)
  organisations.requireRole(organisation.kind, role)
  const known = await accounts.findByEmail(email)
  const members = await organisations.membersOf(organisationId)
  if (known && members.some(({ accountId }) => accountId === known.id)) throw teamProblems['member-already']()
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const now = clock.now()
  const url = new URL('/desk/invitation', publicUrl)
  url.searchParams.set('token', token)
  url.searchParams.set('lang', language)
  await db.transaction(async (sql) => {
    const tables: Tables = db.tablesOn(sql)
    if ((await listOpen(tables, organisationId, now)).length >= OPEN_LIMIT) throw teamProblems['too-many-invitations']()
    await replaceInvitation(tables, {
      ...{ organisationId, email, role, tokenHash: hashToken(token), invitedBy: by, createdAt: now },
      expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    })
    await mail.send(sql, invitationLetter({ email, language, name: organisation.name, url: url.href }))
  })
}
