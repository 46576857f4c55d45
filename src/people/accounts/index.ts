/** Accounts: people who sign in, guests by signed cookie, and the answer to "who sends this request". */
export { type Accounts, createAccounts } from './create-accounts.ts'
export type { AccountsDeps } from './deps.ts'
export { accountSuspended } from './events.ts'
export { accountEnded } from './jobs.ts'
