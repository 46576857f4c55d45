import { expect, test } from 'vitest'
import { levelOf } from './sound-level.ts'

const sine = (amplitude: number) => Float32Array.from({ length: 2048 }, (_, index) => amplitude * Math.sin(index / 5))

test('silence is nothing and a full scale is nearly all', () => {
  expect(levelOf(new Float32Array(2048))).toBe(0)
  expect(levelOf(sine(1))).toBeGreaterThan(0.93)
})

test('ten times quieter is a third of the scale lower', () => {
  expect(levelOf(sine(1)) - levelOf(sine(0.1))).toBeCloseTo(20 / 60, 2)
})
