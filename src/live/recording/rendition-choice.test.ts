import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RenditionChoice } from './rendition-choice.ts'

const LENGTH = 180_000
const piece = (rendition: 'opus' | 'aac', index: number) => ({ rendition, startTicks: index * LENGTH, durationTicks: LENGTH })
const said = (pieces: readonly { rendition: string; startTicks: number }[]) =>
  pieces.map(({ rendition, startTicks }) => `${rendition} ${startTicks / LENGTH}`)

function run(arriving: readonly ReturnType<typeof piece>[]): string[] {
  const choice = new RenditionChoice<ReturnType<typeof piece>>()
  return said([...arriving.flatMap((one) => choice.offer(one)), ...choice.flush()])
}

test('AAC alone is kept where it comes, whichever of the two comes first', () => {
  expect(run([piece('opus', 0), piece('aac', 0), piece('aac', 1), piece('opus', 1), piece('opus', 2), piece('aac', 2)])).toEqual([
    'aac 0',
    'aac 1',
    'aac 2',
  ])
})

test('Opus alone is kept from the first segment on where no AAC comes', () => {
  expect(run([0, 1, 2, 3].map((index) => piece('opus', index)))).toEqual(['opus 0', 'opus 1', 'opus 2', 'opus 3'])
})

test('when AAC stops coming, Opus fills in from there', () => {
  expect(run([piece('opus', 0), piece('aac', 0), ...[1, 2, 3, 4].map((index) => piece('opus', index))])).toEqual([
    'aac 0',
    'opus 1',
    'opus 2',
    'opus 3',
    'opus 4',
  ])
})

test('every moment is kept once, in order, however the two interleave', () => {
  const arrivals = fc.array(fc.constantFrom('both', 'aac first', 'opus only'), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(arrivals, (kinds) => {
      const arriving = kinds.flatMap((kind, index) => {
        if (kind === 'opus only') return [piece('opus', index)]
        return kind === 'both' ? [piece('opus', index), piece('aac', index)] : [piece('aac', index), piece('opus', index)]
      })
      const kept = run(arriving).map((text) => Number(text.split(' ')[1]))
      expect(kept).toEqual(kinds.map((_, index) => index))
    }),
  )
})
