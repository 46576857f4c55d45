import { type Id, newId } from '#platform/ids'
import type { Language } from '#platform/language'
import { endOf } from './assertion.ts'
import { type AgeCheck, endCheck, insertCheck, readCheck } from './check-store.ts'
import type { Desk } from './deps.ts'
import { ageProblems } from './problems.ts'
import type { AgeDelivery } from './provider.ts'
import { insertAssertion, type Tables } from './store.ts'

export interface CheckRequest {
  readonly market: string
  /** Where the person goes on afterwards. */
  readonly to: string
  readonly language: Language
}

/** Whether anybody is there who could check. */
export const hasProvider = ({ provider }: Pick<Desk, 'provider'>): boolean => provider.isOpen?.() ?? true

/** Begins a visit to the provider and tells its address. */
export async function startCheck(desk: Desk, accountId: Id<'acc'>, request: CheckRequest): Promise<{ id: Id<'chk'>; url: string }> {
  await desk.markets.get(request.market)
  if (!hasProvider(desk)) throw ageProblems['no-provider']()
  const id = newId('chk')
  const { code } = desk.provider
  await insertCheck(desk.tables, { id, accountId, marketCode: request.market, provider: code, startedAt: desk.clock.now() })
  const back = new URLSearchParams({ market: request.market, check: id, to: request.to })
  const { url } = await desk.provider.start({ checkId: id, returnTo: `/age?${back.toString()}`, language: request.language })
  return { id, url }
}

/** For whoever started it. */
export async function findCheck(desk: Desk, accountId: Id<'acc'>, id: Id<'chk'>): Promise<AgeCheck> {
  const check = await readCheck(desk.tables, id)
  if (check?.accountId !== accountId) throw ageProblems['check-unknown']()
  return check
}

/** Takes the provider's answer. Only "over 18, or not" is kept. */
export async function receiveResult(desk: Desk, provider: string, delivery: AgeDelivery): Promise<void> {
  if (provider !== desk.provider.code) throw ageProblems['provider-unknown']()
  const news = desk.provider.parseWebhook(delivery)
  if (!news) throw ageProblems['signature-invalid']()
  const now = desk.clock.now()
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    const check = await endCheck(tables, { id: news.checkId, provider, state: news.outcome, at: now })
    if (check?.state !== 'passed') return
    const { validDays } = (await desk.markets.get(check.marketCode)).age
    const expiresAt = endOf(now, { adult: true, guest: false, validDays })
    const subject = { accountId: check.accountId }
    await insertAssertion(tables, { subject, level: 'provider', adult: true, source: 'provider', expiresAt }, now)
  })
}
