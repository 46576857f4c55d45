import { expect, test } from 'vitest'
import { inspectH264, keyframeUnits } from './h264.ts'
import { packetizeH264 } from './packetize-h264.ts'
import { readSps } from './sps.ts'

const sps = Buffer.from('6742c028a611022079efc05a810102d280000003008000001e078c1908c0', 'hex')

/** Puts units back together, as a player does. */
function depacketize(payloads: readonly Uint8Array[]): Buffer[] {
  const units: Buffer[] = []
  for (const payload of payloads.map((bytes) => Buffer.from(bytes))) {
    if ((payload[0]! & 0x1f) !== 28) units.push(payload)
    else if (payload[1]! & 0x80)
      units.push(Buffer.concat([Buffer.from([(payload[0]! & 0xe0) | (payload[1]! & 0x1f)]), payload.subarray(2)]))
    else units.push(Buffer.concat([units.pop()!, payload.subarray(2)]))
  }
  return units
}

test('units come out of packets as they went in', () => {
  const units = [1, 99, 100, 101, 1000].map((length) => Buffer.alloc(length, length).fill(0x65, 0, 1))
  const payloads = packetizeH264(units, 100)
  expect(Math.max(...payloads.map((payload) => payload.length))).toBeLessThanOrEqual(100)
  expect(depacketize(payloads)).toEqual(units)
})

test('a keyframe is seen at its first packet in every form', () => {
  const aggregate = Buffer.concat([Buffer.from([24, 0, sps.length]), sps, Buffer.from([0, 2, 0x68, 1])])
  expect(inspectH264(sps)).toEqual({ keyframe: true, sps })
  expect(inspectH264(aggregate)).toEqual({ keyframe: true, sps })
  const [first, second] = packetizeH264([Buffer.alloc(300, 0x65)], 100).map((payload) => Buffer.from(payload))
  expect(inspectH264(first!).keyframe).toBe(true)
  expect(inspectH264(second!).keyframe).toBe(false)
  expect(inspectH264(Buffer.from([0x41, 1, 2])).keyframe).toBe(false)
  expect(inspectH264(Buffer.alloc(0)).keyframe).toBe(false)
})

test('an aggregate that lies about lengths does not break the reader', () => {
  expect(inspectH264(Buffer.from([24, 255, 255, 0x41]))).toEqual({ keyframe: false, sps: null })
})

test('parameters come out of a header', () => {
  const avcC = Buffer.from('0142c01fffe1000467424142010002684e', 'hex')
  expect(keyframeUnits(avcC).map((unit) => unit.toString('hex'))).toEqual(['67424142', '684e'])
})

test('picture size is read with cropping, and nothing from rubbish', () => {
  expect(readSps(sps)).toEqual({ width: 540, height: 960 })
  const high = Buffer.from('67640028acd940780227a9b011000003000100000300320f183196', 'hex')
  expect(readSps(high)).toEqual({ width: 1918, height: 1078 })
  expect(readSps(Buffer.from([0x67, 66]))).toBeNull()
})
