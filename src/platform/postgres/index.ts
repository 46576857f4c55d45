/**
 * The database that Souk brings along: PostgreSQL from npm, made on the first start, watched, and stopped with Souk.
 * Durable (`synchronous_commit` on), reachable on loopback only, by password.
 */
export { type PostgresOptions, type RunningPostgres, startPostgres } from './start-postgres.ts'
