import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '#platform/ids'
import { type PlanInput, planRundown, type Slot } from './rundown-plan.ts'

const TICKS = 90_000
const item = (index: number, startsAtSeconds: number, pins = true) => ({
  id: `run_${index}` as Id<'run'>,
  startsAtSeconds,
  lineupItemId: pins ? (`lin_${index}` as Id<'lin'>) : null,
})
const sixScenes = Array.from({ length: 6 }, (_, index) => item(index, index * 5))

const plan = (input: Partial<PlanInput['timeline']>, rest: Partial<PlanInput> = {}) =>
  planRundown({
    timeline: { epoch: 1, epochStart: 0, newest: 0, ...input },
    loopSeconds: 30,
    items: sixScenes,
    aheadSeconds: 8,
    ...rest,
  })
const starts = (slots: readonly Slot[]) => slots.map((slot) => [slot.mediaTime / TICKS, slot.lineupItemId])

test('at the first frame the first item runs and the next is planned ahead', () => {
  expect(starts(plan({}))).toEqual([
    [0, 'lin_0'],
    [5, 'lin_1'],
  ])
})

test('at the end of a turn the next one is planned', () => {
  expect(starts(plan({ newest: 26 * TICKS }))).toEqual([
    [25, 'lin_5'],
    [30, 'lin_0'],
  ])
})

test('an item that began in the turn before is still the one that runs', () => {
  const late = [item(0, 10), item(1, 20)]
  expect(starts(plan({ newest: 33 * TICKS }, { items: late, aheadSeconds: 5 }))).toEqual([[20, 'lin_1']])
})

test('a new epoch begins the rundown again where it starts, under keys of its own', () => {
  const before = plan({ newest: 26 * TICKS })
  const after = plan({ epoch: 2, epochStart: 28 * TICKS, newest: 28 * TICKS })
  expect(starts(after)).toEqual([
    [28, 'lin_0'],
    [33, 'lin_1'],
  ])
  expect(after.map((slot) => slot.key)).not.toContain(before[1]!.key)
})

test('an item without a product takes the pin away', () => {
  expect(plan({}, { items: [item(0, 0, false)] })[0]).toMatchObject({ lineupItemId: null })
})

const sheets = fc
  .tuple(fc.integer({ min: 2, max: 120 }), fc.uniqueArray(fc.integer({ min: 0, max: 119 }), { minLength: 1, maxLength: 12 }))
  .map(([loopSeconds, seconds]) => ({
    loopSeconds,
    items: seconds.filter((at) => at < loopSeconds).map((at, index) => item(index, at)),
  }))
  .filter(({ items }) => items.length > 0)

/** Lengths of epochs in seconds, with the time nobody published before each. */
const epochs = fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 200 }), gapSeconds: fc.integer({ min: 0, max: 20 }) }), {
  minLength: 1,
  maxLength: 4,
})
/** Seconds between two looks at the clock. */
const pauses = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 })

test('over any loops, epochs and pauses every item is planned once a turn, at its frame, at least 3 s ahead', () => {
  fc.assert(
    fc.property(sheets, epochs, pauses, ({ loopSeconds, items }, lives, looks) => {
      const seen = new Map<string, { slot: Slot; plannedAt: number }>()
      let epochStart = 0
      let look = 0
      lives.forEach(({ seconds, gapSeconds }, index) => {
        epochStart += gapSeconds * TICKS
        const epoch = index + 1
        const end = epochStart + seconds * TICKS
        const mine: { slot: Slot; plannedAt: number }[] = []
        for (let newest = epochStart; newest <= end; newest += looks[look++ % looks.length]! * TICKS) {
          for (const slot of planRundown({ timeline: { epoch, epochStart, newest }, loopSeconds, items, aheadSeconds: 8 })) {
            const known = seen.get(slot.key)
            // The same place is the same frame whenever it is planned.
            if (known) expect(known.slot).toEqual(slot)
            else {
              const planned = { slot, plannedAt: newest }
              seen.set(slot.key, planned)
              mine.push(planned)
            }
          }
        }
        const expected: number[] = []
        for (let turn = 0; epochStart + turn * loopSeconds * TICKS <= end; turn++) {
          for (const { startsAtSeconds } of items) {
            const at = epochStart + (turn * loopSeconds + startsAtSeconds) * TICKS
            if (at <= end) expected.push(at)
          }
        }
        const inSight = mine.filter(({ slot }) => slot.mediaTime <= end)
        expect(inSight.map(({ slot }) => slot.mediaTime).toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
        for (const { slot, plannedAt } of inSight) {
          const aheadSeconds = (slot.mediaTime - plannedAt) / TICKS
          if (slot.mediaTime > epochStart + 8 * TICKS) expect(aheadSeconds).toBeGreaterThanOrEqual(3)
          else expect(plannedAt).toBe(epochStart)
        }
        epochStart = end
      })
    }),
    { numRuns: 300 },
  )
})
