import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import { DAY_MS } from '#platform/time'
import type { Desk } from './deps.ts'
import { askingLetter } from './guest-letter.ts'
import * as store from './guest-store.ts'
import { readNewest } from './legal-texts.ts'
import { consentProblems } from './problems.ts'
import { stopReader } from './readers.ts'
import { addLine, readNewsOf, type Tables } from './store.ts'
import { wishNews } from './wish-news.ts'

const LINK_DAYS = 7
/** An address that did not answer is not asked again before. */
const LETTER_PAUSE_DAYS = 1
const QUESTIONS_KEPT_DAYS = 30

export interface GuestWish {
  readonly email: string
  readonly organisationIds: readonly Id<'org'>[]
  readonly language: Language
}

/**
 * A guest ticked the box for news: one letter asks the address, and nothing is written down as said before its owner presses the link. Asked again
 * meanwhile, what is new joins the question that lies there.
 */
export async function askGuest(desk: Desk, wish: GuestWish): Promise<void> {
  const email = wish.email.trim().toLowerCase()
  const organisations = await desk.organisations.getMany([...new Set(wish.organisationIds)])
  const brands = [...organisations.values()].filter(({ kind }) => kind === 'brand')
  const now = desk.clock.now()
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    await store.lockAddress(tables, email)
    const known = await knownOf(desk, tables, email)
    const wanted = brands.filter(({ id }) => !known.has(id))
    if (wanted.length === 0) return
    const ids = wanted.map(({ id }) => toUuid(id))
    const last = await store.findNewestQuestion(tables, email)
    if (last && !last.confirmed_at && last.asked_at.getTime() > now.getTime() - LETTER_PAUSE_DAYS * DAY_MS)
      return store.widenQuestion(tables, last.id, [...new Set([...last.organisation_ids, ...ids])])
    const lapsesAt = new Date(now.getTime() + LINK_DAYS * DAY_MS)
    const question = {
      ...{ id: newUuid(), email, organisation_ids: ids, language: wish.language, asked_at: now, lapses_at: lapsesAt, confirmed_at: null },
      notice: (await readNewest(tables)).versions.privacy,
    }
    await store.insertQuestion(tables, question)
    const url = desk.links.question(question.id)
    await desk.mail.send(
      sql,
      askingLetter({ email, language: wish.language }, { names: wanted.map(({ name }) => name), days: LINK_DAYS, url }),
    )
  })
}

/** Whose news an address gets already, by itself or as an account's. */
async function knownOf(desk: Desk, tables: Tables, email: string): Promise<ReadonlySet<Id<'org'>>> {
  const readers = await store.findReadersOf(tables, email)
  const account = await desk.accounts().findByEmail(email)
  const held = account ? await readNewsOf(tables, account.id) : []
  return new Set([...held, ...readers.map((reader) => fromUuid('org', reader.organisation_id))])
}

export async function openQuestion(desk: Desk, id: string) {
  const tables: Tables = desk.db.tables()
  const question = await store.findQuestion(tables, id)
  if (!question) throw consentProblems['link-lapsed']()
  if (!question.confirmed_at && question.lapses_at <= desk.clock.now()) throw consentProblems['link-lapsed']()
  const organisationIds = question.organisation_ids.map((each) => fromUuid('org', each))
  const given = question.confirmed_at !== null && (await isGiven(desk, question.email, organisationIds))
  return { question, organisationIds, state: question.confirmed_at ? (given ? 'given' : 'ended') : 'asked' } as const
}

async function isGiven(desk: Desk, email: string, organisationIds: readonly Id<'org'>[]): Promise<boolean> {
  const known = await knownOf(desk, desk.db.tables(), email)
  return organisationIds.some((id) => known.has(id))
}

/**
 * The owner of the address said yes to the brands they were shown. What joined the question since is asked in a letter of its own. Where the address
 * became an account's meanwhile, the yes is that account's. A repeat changes nothing.
 */
export async function confirmGuest(desk: Desk, id: string, shown: readonly Id<'org'>[]): Promise<void> {
  const { question, state } = await openQuestion(desk, id)
  if (state !== 'asked') return
  const account = await desk.accounts().findByEmail(question.email)
  const { email, language, notice } = question
  const answered = await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    const now = desk.clock.now()
    await store.lockAddress(tables, email)
    const asked = ((await store.findQuestion(tables, id))?.organisation_ids ?? []).map((each) => fromUuid('org', each))
    const [said, rest] = [asked.filter((each) => shown.includes(each)), asked.filter((each) => !shown.includes(each))]
    if (said.length === 0 || !(await store.answerQuestion(tables, id, said.map(toUuid), now))) return null
    if (account) return { said, rest }
    for (const organisationId of said) {
      const readerId = await store.addReader(tables, { email, organisationId, language, at: now })
      const line = { purpose: 'news', organisationId, given: true, at: now, place: 'checkout', language, notice } as const
      if (readerId) await addLine(tables, { readerId }, line)
    }
    return { said, rest }
  })
  if (!answered) return
  if (answered.rest.length > 0) await askGuest(desk, { email, organisationIds: answered.rest, language })
  if (!account) return
  for (const organisationId of answered.said)
    await wishNews(desk, { accountId: account.id, organisationId, wanted: true, place: 'checkout', language })
}

/** By the link that asked: all that was said yes to with it. */
export async function stopQuestion(desk: Desk, id: string, language: Language): Promise<void> {
  const { question, organisationIds } = await openQuestion(desk, id)
  const readers = await store.findReadersOf(desk.db.tables(), question.email)
  for (const reader of readers) if (question.organisation_ids.includes(reader.organisation_id)) await stopReader(desk, reader.id, language)
  const account = await desk.accounts().findByEmail(question.email)
  if (!account || !question.confirmed_at) return
  for (const organisationId of organisationIds)
    await wishNews(desk, { accountId: account.id, organisationId, wanted: false, place: 'letter', language })
}

/** Addresses that said nothing, or whose answer is written down, are not kept as questions. */
export const forgetQuestions = (desk: Desk): Promise<void> =>
  store.deleteQuestionsBefore(desk.db.tables(), new Date(desk.clock.now().getTime() - QUESTIONS_KEPT_DAYS * DAY_MS))
