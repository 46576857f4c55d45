import { accountEnded } from '#people/accounts'
import type { Organisation } from '#people/organisations'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Language } from '#platform/language'
import { DAY_MS } from '#platform/time'
import type { OwnDataDeps } from './deps.ts'
import { removeExports } from './export-data.ts'
import { carryOutJob } from './jobs.ts'
import { farewellLetter } from './letter.ts'
import { ownDataProblems } from './problems.ts'
import { deleteFarewell, insertFarewell, lockDue, markGone, type Tables } from './store.ts'

const GRACE_DAYS = 14

/** Those that would be left without an owner. */
async function orphanedBy({ organisations }: OwnDataDeps, accountId: Id<'acc'>): Promise<Organisation[]> {
  const owned = (await organisations.membershipsOf(accountId)).filter(({ role }) => role === 'owner')
  const orphaned = await Promise.all(
    owned.map(async ({ organisation }) => {
      const owners = (await organisations.membersOf(organisation.id)).filter(({ role }) => role === 'owner')
      return owners.every((owner) => owner.accountId === accountId) ? [organisation] : []
    }),
  )
  return orphaned.flat()
}

/** The person wants to leave: in two weeks the account is gone, and until then a word brings it back. Refuses the last owner of something. */
export async function leave(deps: OwnDataDeps, accountId: Id<'acc'>, language: Language): Promise<void> {
  const { db, clock, accounts, mail, publicUrl } = deps
  const orphaned = await orphanedBy(deps, accountId)
  if (orphaned.length > 0) throw ownDataProblems['last-owner'](undefined, { organisations: orphaned.map(({ name }) => name) })
  const now = clock.now()
  const dueAt = new Date(now.getTime() + GRACE_DAYS * DAY_MS)
  const { email } = await accounts.get(accountId)
  await db.transaction(async (sql) => {
    if (!(await insertFarewell(db.tablesOn(sql), accountId, now, dueAt))) throw ownDataProblems['leaving-already']()
    await enqueue(sql, carryOutJob, { accountId }, { runAt: dueAt, key: `farewell ${accountId}` })
    await mail.send(sql, farewellLetter({ email, language, dueAt, url: new URL(`/desk/account?lang=${language}`, publicUrl).href }))
  })
}

/** Thought better of it. */
export async function stay({ db }: OwnDataDeps, accountId: Id<'acc'>): Promise<void> {
  if (!(await deleteFarewell(db.tables(), accountId))) throw ownDataProblems['not-leaving']()
}

/**
 * The day has come: every room takes away what ties its part to the person, and the account loses its name and every way in. Orders and ledger
 * stay as the law asks. Whoever became the last owner meanwhile is asked again tomorrow.
 */
async function carryOut(deps: OwnDataDeps, accountId: Id<'acc'>): Promise<void> {
  const { db, clock, organisations, accounts, sources } = deps
  const now = clock.now()
  if ((await orphanedBy(deps, accountId)).length > 0) {
    const tomorrow = new Date(now.getTime() + DAY_MS)
    return enqueue(db.pool, carryOutJob, { accountId }, { runAt: tomorrow, key: `farewell ${accountId} again` })
  }
  const isGone = await db.transaction(async (sql) => {
    const tables: Tables = db.tablesOn(sql)
    if (!(await lockDue(tables, accountId, now))) return false
    const person = { accountId, email: (await accounts.get(accountId)).email }
    for (const source of Object.values(sources())) await source.forget?.(sql, person)
    await accounts.erase(sql, accountId)
    await markGone(tables, accountId, now)
    await enqueue(sql, accountEnded, { accountId, gone: true }, { maxAttempts: 20 })
    return true
  })
  if (!isGone) return
  accounts.forget(accountId)
  for (const { organisation } of await organisations.membershipsOf(accountId)) await organisations.removeMember(organisation.id, accountId)
  await removeExports(deps, { accountId })
}

export function carryOutFarewells(deps: OwnDataDeps): void {
  deps.jobs.handle(carryOutJob, ({ accountId }) => carryOut(deps, accountId))
}
