import { randomBytes, randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { MediaRefusal } from '../../port.ts'
import { type AmfValue, readAmf, writeAmf } from './amf0.ts'
import { ChunkReader, writeMessage } from './chunks.ts'
import { RtmpConnection, type RtmpMediaKind } from './connection.ts'
import { RtmpFault } from './fault.ts'
import { FlvIntake } from './intake.ts'

const COMMAND = 20
const HANDSHAKE = Buffer.concat([Buffer.of(3), Buffer.alloc(1536, 7), Buffer.alloc(1536, 9)])

const command = (...values: AmfValue[]) => writeMessage(3, COMMAND, 0, writeAmf(...values))
const connect = (app: string) => command('connect', 1, { app, tcUrl: 'no address at all', type: 'nonprivate' })
const publish = (name: string) => command('publish', 5, null, name, 'live')

function meet() {
  const written: Buffer[] = []
  const keys: string[] = []
  const media: { kind: RtmpMediaKind; timestamp: number; payload: Buffer }[] = []
  let left = false
  const connection = new RtmpConnection({
    write: (bytes) => written.push(bytes),
    publish: (key) => keys.push(key),
    media: (kind, timestamp, payload) => media.push({ kind, timestamp, payload }),
    leave: () => {
      left = true
    },
    roundTrip: () => {},
  })
  /** Commands that were answered, after the handshake. */
  const answers = () => {
    const reader = new ChunkReader(100_000)
    reader.chunkBytes = 4096
    const bytes = Buffer.concat(written).subarray(1 + 2 * 1536)
    return [...reader.read(bytes)].filter(({ type }) => type === COMMAND).map(({ payload }) => readAmf(payload))
  }
  return { connection, keys, media, answers, left: () => left }
}

test('an encoder that publishes is asked for its key before any of its media is taken', () => {
  const { connection, keys, media, answers } = meet()
  connection.take(Buffer.concat([HANDSHAKE, connect('live'), command('createStream', 4, null), publish('sk_abc')]))
  expect(keys).toEqual(['sk_abc'])
  const picture = writeMessage(6, 9, 1, Buffer.of(0x17, 0, 0, 0, 0, 1))
  connection.take(picture)
  expect(media).toEqual([])
  connection.accept()
  expect(media).toMatchObject([{ kind: 'video', timestamp: 0 }])
  expect(answers().at(-1)?.[3]).toMatchObject({ level: 'status', code: 'NetStream.Publish.Start' })
})

test('it arrives byte by byte as well', () => {
  const { connection, keys } = meet()
  for (const byte of Buffer.concat([HANDSHAKE, connect('live'), publish('sk_abc')])) connection.take(Buffer.of(byte))
  expect(keys).toEqual(['sk_abc'])
})

test.each([
  ['live', 'sk_abc', 'sk_abc'],
  ['live', 'show?key=sk_abc', 'sk_abc'],
  ['live?key=sk_abc', '', 'sk_abc'],
  ['live/', 'sk_abc?x=1', 'sk_abc'],
  ['live/evening', 'sk_abc', 'sk_abc'],
])('the key is found in %s and %s', (app, name, key) => {
  const { connection, keys } = meet()
  connection.take(Buffer.concat([HANDSHAKE, connect(app), publish(name)]))
  expect(keys).toEqual([key])
})

test('a refusal is told as a status of the stream, and nothing is taken after it', () => {
  const { connection, media, answers } = meet()
  connection.take(Buffer.concat([HANDSHAKE, connect('live'), publish('sk_wrong')]))
  connection.refuse('BadName', 'This stream key opens nothing.')
  connection.take(writeMessage(6, 9, 1, Buffer.alloc(64)))
  expect(answers().at(-1)?.[3]).toEqual({
    level: 'error',
    code: 'NetStream.Publish.BadName',
    description: 'This stream key opens nothing.',
  })
  expect(media).toEqual([])
})

test('another application and a player are sent away', () => {
  for (const sent of [[connect('vod')], [connect('live'), command('play', 2, null, 'sk_abc')]]) {
    const { connection, left, keys } = meet()
    connection.take(Buffer.concat([HANDSHAKE, ...sent]))
    expect(left()).toBe(true)
    expect(keys).toEqual([])
  }
})

test.each<[string, Buffer]>([
  ['another protocol', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
  ['a chunk size of nothing', Buffer.concat([HANDSHAKE, writeMessage(2, 1, 0, Buffer.alloc(4))])],
  ['a message of sixteen megabytes', Buffer.concat([HANDSHAKE, Buffer.of(3, 0, 0, 0, 255, 255, 255, 20, 0, 0, 0, 0)])],
  ['a chunk stream that begins in its middle', Buffer.concat([HANDSHAKE, Buffer.of(0xc5, 1, 2, 3)])],
  [
    'endless talk before it publishes',
    Buffer.concat([HANDSHAKE, ...Array.from({ length: 40 }, () => writeMessage(3, 20, 0, Buffer.alloc(4000)))]),
  ],
])('%s ends the connection', (_, bytes) => {
  expect(() => meet().connection.take(bytes)).toThrow(RtmpFault)
})

test('values nested without end, or too long for their message, are read as far as they go', () => {
  expect(readAmf(Buffer.alloc(10_000, 3))).toEqual([])
  expect(readAmf(Buffer.concat([writeAmf('connect', 1), Buffer.of(2, 255, 255, 65)]))).toEqual(['connect', 1])
  expect(readAmf(writeAmf('a', true, null, { b: [1, 'c'], __proto__: null }))).toEqual(['a', true, null, { b: [1, 'c'] }])
})

/** What may come out of bad input; anything else is a fault of ours. */
const expected = (error: unknown) => error instanceof RtmpFault || error instanceof MediaRefusal || error instanceof RangeError

test('random bytes, and an encoder gone wrong at a random place, never do more than end the connection', () => {
  const intakeSink = {
    ...{ openEpoch: () => 0, closePath: () => {}, reordered: () => {}, jumped: () => {} },
    ...{ videoFormat: () => {}, video: () => {}, audioFormat: () => {}, audio: () => {} },
  }
  const before = process.memoryUsage().rss
  for (let round = 0; round < 2000; round++) {
    const intake = new FlvIntake(intakeSink)
    const connection: RtmpConnection = new RtmpConnection({
      ...{ write: () => {}, leave: () => {}, roundTrip: () => {} },
      publish: () => {},
      media: (kind, timestamp, payload) => {
        if (kind === 'video') intake.takeVideo(timestamp, payload)
        else if (kind === 'audio') intake.takeAudio(timestamp, payload)
      },
    })
    try {
      connection.take(HANDSHAKE)
      connection.take(Buffer.concat([connect('live'), command('createStream', 4, null), publish('sk_abc')]))
      if (round % 2 === 0) connection.accept()
      for (let message = 0; message < 20; message++) {
        const payload = randomBytes(randomInt(2000))
        if (round % 3 === 0) payload[0] = [0x17, 0x27, 0xaf, 0x91][randomInt(4)]!
        if (round % 6 === 0) payload[1] = randomInt(2)
        const bytes = round % 5 === 0 ? payload : writeMessage(randomInt(2, 64), [8, 9, 18, 20, 4, 1, 17][randomInt(7)]!, 1, payload)
        if (round % 7 === 0) bytes[randomInt(bytes.length)] = randomInt(256)
        connection.take(bytes)
      }
    } catch (error) {
      if (!expected(error)) throw error
    }
  }
  // What was held is let go of: a leak of every message would be several times this.
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})
