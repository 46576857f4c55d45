/**
 * The database: one pool of connections as the role that owns nothing, Kysely for ordinary statements,
 * named statements and batches on hot paths.
 */
export { type Batcher, createBatcher } from './batcher.ts'
export { createDatabase, type Database, type DatabaseOptions, type Sql } from './database.ts'
export { limitTransactions } from './limit-transactions.ts'
export { createLookUp } from './look-up.ts'
