import { expect, test } from 'vitest'
import { cropOf, squareOf, WHOLE_SQUARE } from './square-crop.ts'

test('a square of a wide picture is as high as it, in the middle', () => {
  expect(cropOf(WHOLE_SQUARE, { width: 2000, height: 1000 })).toEqual({ left: 250, top: 0, width: 500, height: 1000 })
})

test('a smaller one stands where it is put, and is found again by its part', () => {
  const shape = { width: 1200, height: 1600 }
  const square = { size: 500, across: 0, down: 1000 }
  const crop = cropOf(square, shape)
  expect(crop).toEqual({ left: 0, top: 625, width: 500, height: 375 })
  expect(squareOf(crop, shape)).toEqual(square)
})
