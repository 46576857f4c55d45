import { ProviderSilent, type WebhookDelivery } from '#money/payments'
import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { SettlementParts } from './deps.ts'
import { findPayee, findPayeeBy, insertPayee, type PayeeRow, writeAccount } from './payee-store.ts'
import { settlementProblems } from './problems.ts'
import type { SettlementProvider } from './provider.ts'
import { lookAtPayee } from './store.ts'
import type { SettlementTables } from './tables.ts'

/**
 * Where a brand answers what the provider asks: on its own pages. Opens the brand's account the first time. Asked again, it is another address
 * of the same account: each works once and for minutes.
 */
export async function beginOnboarding(
  parts: SettlementParts,
  { actor, requestId }: { actor: Actor; requestId: string },
  { organisationId, language, country: said }: { organisationId: Id<'org'>; language: Language; country?: string | undefined },
): Promise<string> {
  const { db, clock, organisations, audit, publicUrl } = parts
  const [provider] = parts.providers
  const tables = db.tables<SettlementTables>()
  const page = `${publicUrl}/desk/getting-paid`
  let payee = await findPayee(tables, toUuid(organisationId), provider.code)
  if (!payee) {
    const { name } = await organisations.get(organisationId)
    // An account that is open stays in its country for good.
    if (said) await organisations.setCountry(organisationId, said)
    const country = said ?? (await organisations.countryOf(organisationId))
    if (!country) throw settlementProblems['country-missing']()
    const reference = await heard(() =>
      provider.openAccount({ organisationId: toUuid(organisationId), name: name.en, country }).catch((error: unknown) => {
        if (error instanceof ProviderSilent) throw error
        parts.log.error({ err: error, organisationId }, 'the provider opens no account for a brand')
        throw settlementProblems['not-accepted']()
      }),
    )
    await db.transaction(async (sql) => {
      await insertPayee(db.tablesOn<SettlementTables>(sql), {
        ...{ organisation_id: toUuid(organisationId), provider: provider.code, reference },
        ...{ state: 'pending', requirements: [], due_at: null, read_at: clock.now() },
      })
      await audit.record(sql, {
        ...{ actorId: actor.accountId, organisationId, act: 'payee.open', requestId, detail: { country } },
        subject: { kind: 'organisation', id: organisationId },
      })
    })
    payee = (await findPayee(tables, toUuid(organisationId), provider.code))!
  }
  const { reference } = payee
  return heard(() => provider.onboardingLink(reference, { returnUrl: `${page}?back=yes`, refreshUrl: `${page}?again=yes`, language }))
}

/** Asks the provider how the account stands now. Nothing where the brand has none. */
export async function refreshPayee(parts: SettlementParts, organisationId: Id<'org'>): Promise<void> {
  const [provider] = parts.providers
  const payee = await findPayee(parts.db.tables<SettlementTables>(), toUuid(organisationId), provider.code)
  if (payee) await heard(() => readAgain(parts, provider, payee))
}

/** What a delivery tells is only of whom there are news: late, twice or out of order, the provider is asked how it stands now. */
export async function receivePayeeNews(parts: SettlementParts, code: string, delivery: WebhookDelivery): Promise<void> {
  const provider = parts.byCode.get(code)
  const news = provider?.parseWebhook(delivery)
  if (!provider || !news) throw settlementProblems['signature-invalid']()
  for (const reference of news.references) {
    const payee = await findPayeeBy(parts.db.tables<SettlementTables>(), code, reference)
    if (payee) await heard(() => readAgain(parts, provider, payee))
  }
}

/** Writes down how the account stands now, and has what waits for it looked at. */
export async function readAgain({ db, clock }: SettlementParts, provider: SettlementProvider, payee: PayeeRow): Promise<void> {
  const askedAt = clock.now()
  const account = await provider.readAccount(payee.reference)
  await db.transaction(async (sql) => {
    const written = await writeAccount(db.tablesOn<SettlementTables>(sql), payee, account, askedAt)
    if (written?.state === 'enabled') await lookAtPayee(sql, payee.organisation_id, payee.provider, askedAt)
  })
}

async function heard<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof ProviderSilent) throw settlementProblems['no-answer']()
    throw error
  }
}
