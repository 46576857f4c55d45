import type { DrawWire } from '#shop/giveaways/contract'

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Does the draw again on this device (docs/verifiable-draw.md). Null before it was drawn. */
export async function checkDraw(draw: DrawWire): Promise<{ seed: boolean; entries: boolean; order: boolean } | null> {
  if (draw.seed === null) return null
  const seed = bytesOf(draw.seed)
  const words = new TextEncoder()
  const codes = draw.order.toSorted(byText)
  const entriesHash = hex(await crypto.subtle.digest('SHA-256', words.encode(codes.join('\n'))))
  const key = await crypto.subtle.importKey('raw', seed, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const tickets = new Map<string, string>()
  for (const code of codes) tickets.set(code, hex(await crypto.subtle.sign('HMAC', key, words.encode(`${entriesHash}:${code}`))))
  const order = codes.toSorted((a, b) => byText(tickets.get(a) ?? '', tickets.get(b) ?? ''))
  return {
    seed: hex(await crypto.subtle.digest('SHA-256', seed)) === draw.seedHash,
    entries: entriesHash === draw.entriesHash,
    order: order.join() === draw.order.join(),
  }
}
