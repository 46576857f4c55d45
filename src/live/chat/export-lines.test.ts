import { expect, test } from 'vitest'
import { cellOf } from './export-lines.ts'

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+971 50', `"'+971 50"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1+1', `"'  =1+1"`],
  ['\u200e=1', `"'\u200e=1"`],
  ['＝1+1', `"'＝1+1"`],
  ['a "quoted", line', '"a ""quoted"", line"'],
  ['مساء الخير', '"مساء الخير"'],
])('%s is a cell that is never computed', (value, cell) => {
  expect(cellOf(value)).toBe(cell)
})
