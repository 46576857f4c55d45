import { fromUuid, type Id, toUuid } from '#platform/ids'
import { createSigner } from '#platform/signing'

/** Longer than any return window: the letter that carries it may be looked for late. */
const VALID_DAYS = 400
const BYTES = 16 + 4 + 2

export interface LinkClaim {
  readonly orderId: Id<'ord'>
  readonly version: number
  readonly expiresAt: Date
}

export interface OrderLinks {
  /** Secret part of an address that opens one order for whoever has it. */
  tokenOf(orderId: Id<'ord'>, version: number, now: Date): string
  /** Null for what was not signed here. Whether it still holds is for the caller to say. */
  read(token: string): LinkClaim | null
  page(token: string): string
}

export function createOrderLinks({ secret, publicUrl }: { secret: string; publicUrl: string }): OrderLinks {
  const signer = createSigner(secret, 'order page')
  return {
    tokenOf(orderId, version, now) {
      const bytes = Buffer.alloc(BYTES)
      bytes.write(toUuid(orderId).replaceAll('-', ''), 0, 'hex')
      bytes.writeUInt32BE(Math.floor(now.getTime() / 1000) + VALID_DAYS * 86_400, 16)
      bytes.writeUInt16BE(version % 65_536, 20)
      return signer.sign(bytes.toString('base64url'))
    },
    read(token) {
      const text = signer.verify(token)
      if (text === null) return null
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length !== BYTES) return null
      const hex = bytes.toString('hex', 0, 16)
      const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      return {
        orderId: fromUuid('ord', uuid),
        version: bytes.readUInt16BE(20),
        expiresAt: new Date(bytes.readUInt32BE(16) * 1000),
      }
    },
    page: (token) => `${publicUrl}/orders/${token}`,
  }
}
