/**
 * Brings a database to the shape this version needs: SQL files of all rooms in one order, forward only, each once.
 * Runs as the owner role; makes the application's role, which owns nothing, and writes its name where a file says `{{app}}`.
 */
export { appAddress, appRoleFor } from './app-role.ts'
export { type MigrateOptions, migrate } from './migrate.ts'
