import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { BootRefusal } from '#platform/boot'

const INSUFFICIENT_PRIVILEGE = '42501'
const NAME_LIMIT = 63

/** Roles belong to a whole server: naming ours after the database keeps two Souks on one server apart. */
export function appRoleFor(ownerUrl: string): string {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1)) || 'souk'
  return `${database.slice(0, NAME_LIMIT - '_app'.length)}_app`
}

/** The same database by the application's role. */
export function appAddress(ownerUrl: string, role: string, secret: string): string {
  const address = new URL(ownerUrl)
  address.username = encodeURIComponent(role)
  address.password = passwordFrom(secret)
  return address.href
}

function passwordFrom(secret: string): string {
  return createHmac('sha256', secret).update('database role of the application').digest('base64url')
}

/** Makes the role, or gives it today's password. */
export async function ensureAppRole(client: pg.Client, role: string, secret: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  const password = client.escapeLiteral(passwordFrom(secret))
  try {
    await client.query(`${verb} role ${client.escapeIdentifier(role)} with login password ${password}`)
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error
    const user = client.user ?? 'that user'
    const remedy = verb === 'create' ? `alter role ${user} createrole` : `grant ${role} to ${user} with admin option`
    throw new BootRefusal(
      `The user ${user} of DATABASE_URL may not ${verb} the role ${role} that Souk works as: run "${remedy}" as an administrator of that server.`,
    )
  }
}
