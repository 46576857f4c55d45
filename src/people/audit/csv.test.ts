import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('cells with commas, quotes and line breaks stay whole', () => {
  expect(csvLine(['a', 'b,c', 'say "no"', 'two\nlines'])).toBe('a,"b,c","say ""no""","two\nlines"\r\n')
})

test('what a spreadsheet would run as a formula is text', () => {
  expect(csvLine(['=1+1', '+966', '-2', '@sum'])).toBe("'=1+1,'+966,'-2,'@sum\r\n")
})
