import type { z } from 'zod'
import { fromUuid, type Id } from '#platform/ids'
import { type consentsSchema, LEGAL_DOCUMENTS } from './contract.ts'
import type { Desk } from './deps.ts'
import { readNewest } from './legal-texts.ts'
import { readAccepted, readLog, readNewsOf, type Subject, type Tables } from './store.ts'

const LINES_SHOWN = 100
const nothing: Awaited<ReturnType<typeof readAccepted>> = {}

/** How things stand with somebody: what they accepted, what is to be asked, whose news they get, and all they ever said. */
export async function readConsents(desk: Desk, subject: Subject | null): Promise<z.input<typeof consentsSchema>> {
  const tables: Tables = desk.db.tables()
  const accountId = subject && 'accountId' in subject ? subject.accountId : null
  const [{ versions, published }, accepted, news, lines] = await Promise.all([
    readNewest(tables),
    subject ? readAccepted(tables, subject) : nothing,
    accountId ? readNewsOf(tables, accountId) : [],
    subject ? readLog(tables, subject, LINES_SHOWN) : [],
  ])
  const named = lines.flatMap(({ organisation_id: id }) => (id ? [fromUuid('org', id)] : []))
  const organisations = await desk.organisations.getMany([...news, ...named])
  const organisationOf = (id: Id<'org'>) => {
    const found = organisations.get(id)
    return found ? { id, slug: found.slug, name: found.name } : null
  }
  return {
    newest: versions,
    accepted: { terms: accepted.terms ?? null, privacy: accepted.privacy ?? null },
    due: accountId ? LEGAL_DOCUMENTS.filter((document) => published[document] > (accepted[document] ?? 0)) : [],
    news: news.flatMap((id) => organisationOf(id) ?? []),
    log: lines.map(({ purpose, organisation_id, version, given, at, place }) => ({
      ...{ purpose, version, given, at: at.toISOString(), place },
      organisation: organisation_id ? organisationOf(fromUuid('org', organisation_id)) : null,
    })),
  }
}
