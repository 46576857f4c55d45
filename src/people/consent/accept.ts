import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import { LEGAL_DOCUMENTS, type Versions } from './contract.ts'
import type { Desk } from './deps.ts'
import { readNewest } from './legal-texts.ts'
import { consentProblems } from './problems.ts'
import { addLine, readAccepted, type Subject, type Tables, wasTakenOver } from './store.ts'
import type { Place } from './tables.ts'

/** Refuses versions that are no longer the newest: nobody agrees to words that were not before them. */
export async function requireNewest({ db }: Desk, given: Versions): Promise<void> {
  const { versions } = await readNewest(db.tables())
  if (LEGAL_DOCUMENTS.some((document) => given[document] !== versions[document])) {
    throw consentProblems.outdated(undefined, { newest: versions })
  }
}

/** Writes down that the texts were accepted. What was accepted before is not written twice. */
export async function accept(
  desk: Desk,
  subject: Subject,
  { versions, place, language }: { versions: Versions; place: Place; language: Language },
): Promise<void> {
  await requireNewest(desk, versions)
  const tables: Tables = desk.db.tables()
  const before = await readAccepted(tables, subject)
  for (const document of LEGAL_DOCUMENTS) {
    if ((before[document] ?? 0) >= versions[document]) continue
    const said = { purpose: document, version: versions[document], given: true, at: desk.clock.now(), place, language }
    await addLine(tables, subject, said)
  }
}

/** What a browser agreed to is its owner's once they sign in: the first who does, and nobody after. */
export async function takeOver(desk: Desk, accountId: Id<'acc'>, viewerId: Id<'vwr'>, language: Language): Promise<void> {
  const newerOf = async (tables: Tables) => {
    const [own, guest] = [await readAccepted(tables, { accountId }), await readAccepted(tables, { viewerId })]
    const newer = LEGAL_DOCUMENTS.filter((document) => (guest[document] ?? 0) > (own[document] ?? 0))
    return newer.map((document) => ({ purpose: document, version: guest[document]! }))
  }
  // Most have nothing to bring along: they wait for nobody.
  if ((await newerOf(desk.db.tables())).length === 0) return
  await desk.db.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people.consent ${viewerId}`])
    const tables: Tables = desk.db.tablesOn(sql)
    if (await wasTakenOver(tables, viewerId)) return
    for (const line of await newerOf(tables)) {
      const said = { ...line, given: true, at: desk.clock.now(), place: 'sign-in' as const, language }
      await addLine(tables, { accountId, from: viewerId }, said)
    }
  })
}
