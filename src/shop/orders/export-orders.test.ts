import { expect, test } from 'vitest'
import { cellOf } from './export-orders.ts'

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+971 50', "'+971 50"],
  ['@cmd', "'@cmd"],
  [' =1+1', "' =1+1"],
  ['-5.00', '-5.00'],
  ['a,"b"', '"a,""b"""'],
  ['Mariam', 'Mariam'],
])('%s is written as %s', (text, cell) => {
  expect(cellOf(text)).toBe(cell)
})
