import { expect, test } from 'vitest'
import { buildNack, buildPictureLoss, buildReceiverEstimate, buildReceiverReport, buildSenderReport, ntpOf, parseRtcp } from './rtcp.ts'

test('a sender report keeps its two clocks', () => {
  const at = ntpOf(Date.UTC(2026, 10, 22, 20, 0, 0) + 500)
  const bytes = buildSenderReport({ ssrc: 7, ...at, timestamp: 0xfffffff0, packets: 3, octets: 2 ** 32 + 4 }, 'souk')
  expect(bytes.length % 4).toBe(0)
  expect(parseRtcp(bytes)).toEqual([{ kind: 'sender-report', ssrc: 7, ...at, timestamp: 0xfffffff0 }])
  expect(at.ntpLow).toBe(2 ** 31)
})

test('a request names every sequence number, over the wrap too', () => {
  const sequences = [65_530, 65_535, 0, 9, 200, 216, 217]
  expect(parseRtcp(buildNack(1, 2, sequences))).toEqual([{ kind: 'nack', ssrc: 2, sequences }])
})

test('both ways of asking for a keyframe are understood', () => {
  expect(parseRtcp(buildPictureLoss(1, 9))).toEqual([{ kind: 'picture-loss', ssrc: 9 }])
  const full = Buffer.from('84ce000400000001000000000000000901000000', 'hex')
  expect(parseRtcp(full)).toEqual([{ kind: 'picture-loss', ssrc: 9 }])
})

test('an estimate survives its floating form', () => {
  const bytes = buildReceiverEstimate(1, [5, 6], 6_000_000)
  expect(bytes.toString('latin1', 12, 16)).toBe('REMB')
  const exponent = bytes[17]! >> 2
  const mantissa = ((bytes[17]! & 3) << 16) | bytes.readUInt16BE(18)
  expect(mantissa * 2 ** exponent).toBe(6_000_000)
  expect(bytes.readUInt16BE(2)).toBe(bytes.length / 4 - 1)
})

test('a compound is read to its end, and a broken one up to where it breaks', () => {
  const report = {
    ssrc: 3,
    lossFraction: 0.5,
    lost: -2,
    highestSequence: 70_000,
    jitter: 4,
    lastSenderReport: 0,
    delaySinceSenderReport: 0,
  }
  const compound = Buffer.concat([buildReceiverReport(1, report), buildPictureLoss(1, 3)])
  expect(parseRtcp(compound)).toEqual([
    { kind: 'receiver-report', ssrc: 1, lossFraction: 0.5 },
    { kind: 'picture-loss', ssrc: 3 },
  ])
  expect(parseRtcp(compound.subarray(0, compound.length - 1))).toHaveLength(1)
  expect(parseRtcp(Buffer.from([0x81, 201, 0xff, 0xff]))).toEqual([])
})
