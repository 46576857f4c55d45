import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { PayeeAccount, SettlementProvider } from '#money/settlements'
import { anyone, type Route, route } from '#platform/http'
import { accountPage } from './account-page.ts'
import { type AccountTables, changeAccount, findAccount, insertRecall, insertTransfer, openAccount } from './account-store.ts'
import { type AccountNeed, accountNeeds } from './account-texts.ts'
import { pageQuerySchema } from './contract.ts'
import { pageHeaders } from './pages.ts'
import { sandboxProblems } from './problems.ts'
import type { CompanyDeps } from './refunds.ts'
import { announceAccount, readAccountDelivery } from './webhooks.ts'

const params = z.object({ id: z.string().regex(/^acct_\w{24}$/) })
const answersSchema = z.object({
  answered: z.array(z.enum(accountNeeds)).max(accountNeeds.length),
  /** As providers do now and then: they change their mind, and the seller's platform hears of it by its next transfer alone. */
  silently: z.boolean().default(false),
})

/** Souk's side of the sandbox's accounts for sellers: the port, spoken to that company. */
export function createSandboxAccounts({ db, clock }: Pick<CompanyDeps, 'db' | 'clock'>, webhookSecret: Buffer): SettlementProvider {
  const tables = db.tables<AccountTables>()
  return {
    code: 'sandbox',
    openAccount: ({ organisationId }) => openAccount(tables, `acct_${randomBytes(12).toString('hex')}`, organisationId, [...accountNeeds]),
    async readAccount(reference): Promise<PayeeAccount> {
      const account = await findAccount(tables, reference)
      return { state: account?.state ?? 'pending', requirements: account?.requirements ?? [], dueAt: null }
    },
    async onboardingLink(reference, { returnUrl, language }) {
      await changeAccount(tables, reference, { return_url: returnUrl })
      return `/sandbox/accounts/${reference}?lang=${language}`
    },
    async transfer({ moveId, account, amount, currency }) {
      const done = await insertTransfer(db.pool, { id: moveId, accountId: account, amount, currency })
      return done
        ? { done, reference: `str_${moveId.replaceAll('-', '')}` }
        : { done, failure: 'account', said: 'This account takes no money.' }
    },
    async recall({ moveId, ofMoveId, amount }) {
      const done = await db.transaction((sql) => insertRecall(sql, { id: moveId, transferId: ofMoveId, amount }))
      return done
        ? { done, reference: `srv_${moveId.replaceAll('-', '')}` }
        : { done, failure: 'balance', said: 'Not so much is left of this transfer.' }
    },
    parseWebhook: (delivery) => readAccountDelivery(webhookSecret, delivery, clock.now()),
  }
}

/** The sandbox's own pages for sellers. They stand for another company's. */
export const accountRoutes = ({ db }: Pick<CompanyDeps, 'db'>): Route[] => [
  route({
    ...{ method: 'GET', url: '/sandbox/accounts/:id', access: anyone, tag: 'Sandbox provider', hidden: true },
    summary: 'What the provider asks of a seller',
    ...{ params, query: pageQuerySchema },
    handler: async ({ params: { id }, query, reply }) =>
      reply.headers(pageHeaders).send(accountPage(query.lang, await findAccount(db.tables<AccountTables>(), id))),
  }),
  route({
    ...{ method: 'POST', url: '/sandbox/accounts/:id', access: anyone, tag: 'Sandbox provider' },
    summary: 'What a seller answers: all of it opens the account, less leaves something to ask for',
    ...{ params, body: answersSchema, response: { 200: z.object({ received: z.literal(true) }) } },
    problems: ['money/sandbox/account-unknown'],
    handler: async ({ params: { id }, body: { answered, silently } }) => {
      const requirements: AccountNeed[] = accountNeeds.filter((need) => !answered.includes(need))
      await db.transaction(async (sql) => {
        const state = requirements.length > 0 ? 'restricted' : 'enabled'
        const account = await changeAccount(db.tablesOn<AccountTables>(sql), id, { state, requirements })
        if (!account) throw sandboxProblems['account-unknown']()
        if (!silently) await announceAccount(sql, id)
      })
      return { received: true as const }
    },
  }),
]
