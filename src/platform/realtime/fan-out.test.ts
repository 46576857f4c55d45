import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { createMetrics } from '#platform/metrics'
import { FanOut } from './fan-out.ts'
import { defaultLimits } from './limits.ts'
import { createMember, type Member } from './member.ts'
import { createRealtimeMetrics } from './metrics.ts'

/** A socket that takes every byte at once and remembers the frames. */
function socket() {
  const heard: number[] = []
  const write = (frame: Buffer) => {
    const text = frame.subarray(frame[1]! < 126 ? 2 : 4).toString()
    heard.push(...(JSON.parse(text) as { items: { seq: number }[] }).items.map(({ seq }) => seq))
  }
  return { heard, socket: { readyState: 1, _socket: { write, writableLength: 0 } } as unknown as WebSocket }
}

type Step =
  | { kind: 'send'; lane: 'now' | 'tick' }
  | { kind: 'turn' }
  | { kind: 'join'; count: number }
  | { kind: 'leave'; share: number; count: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('send' as const), lane: fc.constantFrom('tick' as const, 'tick' as const, 'now' as const) }),
    },
    { weight: 3, arbitrary: fc.constant({ kind: 'turn' as const }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), count: fc.integer({ min: 1, max: 700 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('leave' as const),
        share: fc.double({ min: 0, max: 0.999, noNaN: true }),
        count: fc.integer({ min: 1, max: 40 }),
      }),
    },
  ),
  { minLength: 5, maxLength: 40 },
)

test.each([
  ['as fast as it goes', 0],
  ['over a round of its own length', 20],
])(
  'while people come and go between slices, everybody hears each message once and in order: %s',
  async (_name, roundMilliseconds) => {
    const metrics = createRealtimeMetrics(createMetrics())
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const fanOut = new FanOut({
          room: 'hall:1',
          epoch: 'e',
          limits: defaultLimits,
          metrics,
          roundMilliseconds: () => roundMilliseconds,
          recovered: () => undefined,
          idle: () => undefined,
        })
        let seq = 0
        const here: { member: Member; heard: number[]; from: number }[] = []
        const gone: typeof here = []
        const turn = () => new Promise(setImmediate)
        for (const step of script) {
          if (step.kind === 'send') {
            seq++
            fanOut.send([{ seq, lane: step.lane, text: `{"seq":${seq}}` }], performance.now())
          } else if (step.kind === 'turn') await turn()
          else if (step.kind === 'join') {
            for (let count = 0; count < step.count; count++) {
              const { socket: own, heard } = socket()
              const owner = { socket: own, closeAsTooSlow: () => undefined, recheck: () => undefined }
              const member = createMember(owner, { name: 'hall:1', person: null, untilMs: 0, grant: undefined })
              fanOut.add(member)
              fanOut.goLive(member)
              here.push({ member, heard, from: seq + 1 })
            }
          } else {
            for (const leaver of here.splice(Math.floor(step.share * here.length), step.count)) {
              fanOut.remove(leaver.member)
              gone.push(leaver)
            }
          }
        }
        while (fanOut.busy) await turn()
        for (const { heard, from } of here) expect(heard).toEqual(Array.from({ length: seq - from + 1 }, (_, index) => from + index))
        for (const { heard, from } of gone) expect(heard).toEqual(heard.map((_, index) => from + index))
      }),
      { numRuns: roundMilliseconds === 0 ? 150 : 40 },
    )
  },
  60_000,
)
