/** Values of Action Message Format 0, as far as encoders use them. `undefined` reads as null. */
export type AmfValue = number | boolean | string | null | AmfObject | AmfValue[]
export interface AmfObject {
  [name: string]: AmfValue
}

const NUMBER = 0x00
const BOOLEAN = 0x01
const STRING = 0x02
const OBJECT = 0x03
const NULL = 0x05
const UNDEFINED = 0x06
const ECMA_ARRAY = 0x08
const OBJECT_END = 0x09
const STRICT_ARRAY = 0x0a
const DATE = 0x0b
const LONG_STRING = 0x0c

/** Encoders nest two deep; what goes deeper is no encoder. */
const DEEPEST = 6
const MOST_VALUES = 512

/** The values of one message. Stops at the first thing it cannot read and gives what stood before it; never throws. */
export function readAmf(bytes: Buffer): AmfValue[] {
  const reader = new AmfReader(bytes)
  const values: AmfValue[] = []
  try {
    while (reader.more()) values.push(reader.value(0))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return values
}

class AmfReader {
  readonly #bytes: Buffer
  #at = 0
  #read = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  more(): boolean {
    return this.#at < this.#bytes.length
  }

  value(depth: number): AmfValue {
    if (depth > DEEPEST || ++this.#read > MOST_VALUES) throw new RangeError('too much in one message')
    const type = this.#take(1)[0]
    switch (type) {
      case NUMBER:
        return this.#take(8).readDoubleBE()
      case BOOLEAN:
        return this.#take(1)[0] !== 0
      case STRING:
        return this.#text(this.#take(2).readUInt16BE())
      case LONG_STRING:
        return this.#text(this.#take(4).readUInt32BE())
      case NULL:
      case UNDEFINED:
        return null
      case DATE:
        return this.#take(10).readDoubleBE()
      case ECMA_ARRAY:
        this.#take(4)
        return this.#members(depth)
      case OBJECT:
        return this.#members(depth)
      case STRICT_ARRAY:
        return this.#list(this.#take(4).readUInt32BE(), depth)
      default:
        throw new RangeError(`no such type: ${type}`)
    }
  }

  #members(depth: number): AmfObject {
    const members = new Map<string, AmfValue>()
    for (;;) {
      const name = this.#text(this.#take(2).readUInt16BE())
      if (name === '' && this.#bytes[this.#at] === OBJECT_END) {
        this.#at++
        return Object.fromEntries(members)
      }
      members.set(name, this.value(depth + 1))
    }
  }

  #list(length: number, depth: number): AmfValue[] {
    const values: AmfValue[] = []
    while (values.length < length) values.push(this.value(depth + 1))
    return values
  }

  #text(length: number): string {
    return this.#take(length).toString('utf8')
  }

  #take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new RangeError('the message ends too early')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }
}

export function writeAmf(...values: AmfValue[]): Buffer {
  return Buffer.concat(values.map(encode))
}

function encode(value: AmfValue): Buffer {
  if (value === null) return Buffer.of(NULL)
  if (typeof value === 'boolean') return Buffer.of(BOOLEAN, value ? 1 : 0)
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9)
    bytes.writeDoubleBE(value, 1)
    return bytes
  }
  if (typeof value === 'string') return Buffer.concat([Buffer.of(STRING), named(value)])
  if (Array.isArray(value)) {
    const length = Buffer.alloc(5, STRICT_ARRAY)
    length.writeUInt32BE(value.length, 1)
    return Buffer.concat([length, ...value.map(encode)])
  }
  const members = Object.entries(value).flatMap(([name, member]) => [named(name), encode(member)])
  return Buffer.concat([Buffer.of(OBJECT), ...members, Buffer.of(0, 0, OBJECT_END)])
}

function named(text: string): Buffer {
  const bytes = Buffer.from(text).subarray(0, 0xffff)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
