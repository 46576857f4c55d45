import { expect, test } from 'vitest'
import { buildRtp, isRtcp, parseRtp, readExtension } from './packet.ts'

const header = { payloadType: 96, marker: true, sequence: 65_535, timestamp: 0xfffffff0, ssrc: 0x80000001 }

test('a packet reads back as it was built', () => {
  const packet = parseRtp(buildRtp(header, Buffer.from('payload')))
  expect(packet).toEqual({ ...header, payload: Buffer.from('payload') })
})

test('an extension is carried and skipped', () => {
  const bytes = buildRtp(header, Buffer.from('payload'), { id: 5, data: Uint8Array.of(0, 0, 30) })
  expect(bytes.subarray(12, 20).toString('hex')).toBe('bede00015200001e')
  expect(parseRtp(bytes)?.payload.toString()).toBe('payload')
})

test('padding is cut off, and a packet of padding alone is empty', () => {
  const bytes = buildRtp(header, Buffer.from([1, 2, 3, 0, 0, 3]))
  bytes[0]! |= 0x20
  expect(parseRtp(bytes)?.payload).toEqual(Buffer.from([1, 2, 3]))
  const padding = buildRtp(header, Buffer.from([0, 0, 3]))
  padding[0]! |= 0x20
  expect(parseRtp(padding)?.payload).toHaveLength(0)
})

test('what is cut short or lies about its length is no packet', () => {
  expect(parseRtp(Buffer.alloc(11))).toBeNull()
  const lying = buildRtp(header, Buffer.from([200]))
  lying[0]! |= 0x20
  expect(parseRtp(lying)).toBeNull()
  const sources = buildRtp(header, Buffer.alloc(0))
  sources[0]! |= 0x0f
  expect(parseRtp(sources)).toBeNull()
})

test('reports are told from media', () => {
  expect(isRtcp(Buffer.from([0x80, 201, 0, 1, 0, 0, 0, 1]))).toBe(true)
  expect(isRtcp(buildRtp(header, Buffer.alloc(4)))).toBe(false)
})

test('a header extension is found by its number, among others and padding', () => {
  const sound = { ...header, payloadType: 111 }
  const packet = buildRtp(sound, Buffer.of(9), { id: 4, data: Uint8Array.of(0x92) })
  expect(readExtension(packet, 4)).toEqual(Buffer.of(0x92))
  expect(readExtension(packet, 5)).toBeNull()
  expect(readExtension(buildRtp(sound, Buffer.of(9)), 4)).toBeNull()
  // It claims more bytes than the packet has.
  packet[16] = 0x4f
  expect(readExtension(packet, 4)).toBeNull()
})
