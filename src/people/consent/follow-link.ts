import { fromUuid, type Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { NewsLinkWire } from './contract.ts'
import type { Desk } from './deps.ts'
import { confirmGuest, openQuestion, stopQuestion } from './guest-news.ts'
import { findReader } from './guest-store.ts'
import type { Linked } from './links.ts'
import { consentProblems } from './problems.ts'
import { stopReader } from './readers.ts'
import { hasNews } from './store.ts'
import { wishNews } from './wish-news.ts'

/** What a letter’s link is about, and how it stands; refuses one that is not ours, and a question nobody answered in time. */
export async function openLink(desk: Desk, token: string): Promise<NewsLinkWire> {
  const found = readToken(desk, token)
  switch (found.kind) {
    case 'account': {
      const given = await hasNews(desk.db.tables(), found.accountId, found.organisationId)
      return { organisations: await named(desk, [found.organisationId]), state: given ? 'given' : 'ended' }
    }
    case 'question': {
      const { organisationIds, state } = await openQuestion(desk, found.id)
      return { organisations: await named(desk, organisationIds), state }
    }
    case 'reader': {
      const reader = await findReader(desk.db.tables(), found.id)
      if (!reader) throw consentProblems['link-invalid']()
      const organisations = await named(desk, [fromUuid('org', reader.organisation_id)])
      return { organisations, state: reader.stopped_at ? 'ended' : 'given' }
    }
  }
}

export async function stopByLink(desk: Desk, token: string, language: Language): Promise<NewsLinkWire> {
  const found = readToken(desk, token)
  if (found.kind === 'account') await wishNews(desk, { ...found, wanted: false, place: 'letter', language })
  else if (found.kind === 'question') await stopQuestion(desk, found.id, language)
  else await stopReader(desk, found.id, language)
  return openLink(desk, token)
}

/** Only a letter that asked can be said yes to. */
export async function confirmByLink(desk: Desk, token: string, shown: readonly Id<'org'>[]): Promise<NewsLinkWire> {
  const found = readToken(desk, token)
  if (found.kind !== 'question') throw consentProblems['link-invalid']()
  await confirmGuest(desk, found.id, shown)
  return openLink(desk, token)
}

function readToken(desk: Desk, token: string): Linked {
  const found = desk.links.read(token)
  if (!found) throw consentProblems['link-invalid']()
  return found
}

async function named({ organisations }: Desk, ids: readonly Id<'org'>[]): Promise<NewsLinkWire['organisations']> {
  const found = await organisations.getMany(ids)
  return ids.flatMap((id) => {
    const organisation = found.get(id)
    return organisation ? [{ id, slug: organisation.slug, name: organisation.name }] : []
  })
}
