import { createHmac, timingSafeEqual } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { crc32 } from 'node:zlib'

/** What is needed of STUN (RFC 8489) for checks of ICE (RFC 8445). */
export interface BindingRequest {
  transaction: Buffer
  /** `<receiver's user>:<sender's user>` */
  username: string
  /** The sender takes this path. */
  nominates: boolean
}

const COOKIE = 0x2112a442
const HEADER_BYTES = 20
const REQUEST = 0x0001
const SUCCESS = 0x0101
const USERNAME = 0x0006
const MESSAGE_INTEGRITY = 0x0008
const XOR_MAPPED_ADDRESS = 0x0020
const PRIORITY = 0x0024
const USE_CANDIDATE = 0x0025
const FINGERPRINT = 0x8028
const ICE_CONTROLLED = 0x8029
const ICE_CONTROLLING = 0x802a
const FINGERPRINT_MASK = 0x5354554e
/** An attribute of integrity with its header, and one of a fingerprint. */
const INTEGRITY_BYTES = 24
const FINGERPRINT_BYTES = 8

export function isStun(bytes: Buffer): boolean {
  return bytes.length >= HEADER_BYTES && bytes[0]! < 4 && bytes.readUInt32BE(4) === COOKIE
}

export function isSuccess(bytes: Buffer): boolean {
  return bytes.readUInt16BE(0) === SUCCESS
}

/** Of a request, the number that its answer repeats. */
export function transactionOf(bytes: Buffer): Buffer {
  return bytes.subarray(8, HEADER_BYTES)
}

/** Null when it is none. Whose it is, `isSignedWith` tells. */
export function readBindingRequest(bytes: Buffer): BindingRequest | null {
  if (bytes.readUInt16BE(0) !== REQUEST) return null
  const username = findAttribute(bytes, USERNAME)
  const nominates = findAttribute(bytes, USE_CANDIDATE) !== null
  return username && { transaction: transactionOf(bytes), username: username.value.toString('utf8'), nominates }
}

export function isSignedWith(bytes: Buffer, password: string): boolean {
  const integrity = findAttribute(bytes, MESSAGE_INTEGRITY)
  if (integrity?.value.length !== 20) return false
  const signed = Buffer.from(bytes.subarray(0, integrity.offset))
  signed.writeUInt16BE(integrity.offset + INTEGRITY_BYTES - HEADER_BYTES, 2)
  return timingSafeEqual(createHmac('sha1', password).update(signed).digest(), integrity.value)
}

/** A check of whoever leaves it to the other side which path is taken. */
export function writeCheck(transaction: Buffer, username: string, password: string, priority: number, tieBreaker: Buffer): Buffer {
  return sealed(REQUEST, transaction, password, [
    attribute(USERNAME, Buffer.from(username)),
    attribute(PRIORITY, urgencyOf(priority)),
    attribute(ICE_CONTROLLED, tieBreaker),
  ])
}

/** A check of whoever decides on the path, which takes this path at once. */
export function writeNomination(transaction: Buffer, username: string, password: string, priority: number, tieBreaker: Buffer): Buffer {
  return sealed(REQUEST, transaction, password, [
    attribute(USERNAME, Buffer.from(username)),
    attribute(PRIORITY, urgencyOf(priority)),
    attribute(ICE_CONTROLLING, tieBreaker),
    attribute(USE_CANDIDATE, Buffer.alloc(0)),
  ])
}

function urgencyOf(priority: number): Buffer {
  const urgency = Buffer.alloc(4)
  urgency.writeUInt32BE(priority)
  return urgency
}

export function writeSuccess(transaction: Buffer, password: string, address: string, port: number): Buffer {
  return sealed(SUCCESS, transaction, password, [attribute(XOR_MAPPED_ADDRESS, mappedAddress(transaction, address, port))])
}

function mappedAddress(transaction: Buffer, address: string, port: number): Buffer {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  const bytes = isIPv4(plain) ? Buffer.from(plain.split('.').map(Number)) : ipv6Bytes(plain)
  const value = Buffer.concat([Buffer.of(0, bytes.length === 4 ? 1 : 2, 0, 0), bytes])
  value.writeUInt16BE(port ^ (COOKIE >>> 16), 2)
  const mask = Buffer.concat([Buffer.alloc(4), transaction])
  mask.writeUInt32BE(COOKIE)
  for (let index = 0; index < bytes.length; index++) value[4 + index]! ^= mask[index]!
  return value
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const first = groups(head)
  const last = tail === undefined ? [] : groups(tail)
  const all = [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0'), ...last]
  const bytes = Buffer.alloc(16)
  all.slice(0, 8).forEach((group, index) => bytes.writeUInt16BE(Number.parseInt(group, 16) & 0xffff, index * 2))
  return bytes
}

function findAttribute(bytes: Buffer, wanted: number): { offset: number; value: Buffer } | null {
  for (let offset = HEADER_BYTES; offset + 4 <= bytes.length; ) {
    const length = bytes.readUInt16BE(offset + 2)
    if (bytes.readUInt16BE(offset) === wanted) return { offset, value: bytes.subarray(offset + 4, offset + 4 + length) }
    offset += 4 + length + padding(length)
  }
  return null
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4
}

function attribute(type: number, value: Buffer): Buffer {
  const header = Buffer.alloc(4)
  header.writeUInt16BE(type)
  header.writeUInt16BE(value.length, 2)
  return Buffer.concat([header, value, Buffer.alloc(padding(value.length))])
}

/** With integrity and fingerprint, each over a header that already counts it. */
function sealed(type: number, transaction: Buffer, password: string, attributes: Buffer[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16BE(type)
  header.writeUInt32BE(COOKIE, 4)
  transaction.copy(header, 8)
  let message = Buffer.concat([header, ...attributes])
  message.writeUInt16BE(message.length - HEADER_BYTES + INTEGRITY_BYTES, 2)
  message = Buffer.concat([message, attribute(MESSAGE_INTEGRITY, createHmac('sha1', password).update(message).digest())])
  message.writeUInt16BE(message.length - HEADER_BYTES + FINGERPRINT_BYTES, 2)
  const print = Buffer.alloc(4)
  print.writeUInt32BE((crc32(message) ^ FINGERPRINT_MASK) >>> 0)
  return Buffer.concat([message, attribute(FINGERPRINT, print)])
}
