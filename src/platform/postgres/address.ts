import type { Identity } from './identity.ts'

/** Advisory lock in database `postgres` that a running Souk holds for as long as it uses the cluster. */
export const USER_LOCK = 0x50_75_6b

export const DATABASE_NAME = 'souk'

export interface AddressParts {
  readonly identity: Identity
  readonly port: number
  readonly user: 'souk_admin' | 'souk'
  readonly database: string
}

/** postgres:// address on loopback. */
export function addressOf({ identity, port, user, database }: AddressParts): string {
  return `postgres://${user}:${identity.password}@127.0.0.1:${port}/${database}`
}
