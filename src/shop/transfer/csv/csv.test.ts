import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Encoding, guessEncoding } from './encoding.ts'
import { isBroken, readRows } from './read-rows.ts'
import { readText, UnreadableText } from './read-text.ts'
import { readCell, writeRow } from './write-row.ts'

async function* pieces(text: string, size = 7): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}
async function* bytesOf(bytes: Uint8Array, size = 5): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}
const rowsOf = async (text: string, size = 7) => (await all(readRows(() => pieces(text, size), ','))).flat()
const textOf = async (bytes: Uint8Array, encoding: Encoding) => (await all(readText(bytesOf(bytes), encoding))).join('')

test('whatever is written is read again, with the line it began on', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', '\n', '=', '-', "'", ' ', '1') })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.nat(9),
      async (table, size) => {
        const text = table
          .map((cells) => writeRow(cells))
          .join('')
          .replaceAll('\r\n', '\n')
        const rows = await rowsOf(text, size + 1)
        expect(rows.map((row) => (isBroken(row) ? row : row.cells.map(readCell)))).toEqual(
          table.map((cells) => cells.map((value) => (value.startsWith("'") && /^'[=+\-@]/.test(value) ? value.slice(1) : value))),
        )
        let line = 1
        for (const [index, row] of rows.entries()) {
          expect(row.line).toBe(line)
          line += 1 + table[index]!.join('').split('\n').length - 1
        }
      },
    ),
  )
})

test('a formula is made harmless, a negative number stays one', () => {
  expect(writeRow(['=1+1', '-5', '-5.50', '@x', '+A1', 'plain'])).toBe("'=1+1,-5,-5.50,'@x,'+A1,plain\r\n")
})

test('rows behind a broken quotation mark are read', async () => {
  const rows = await rowsOf('a,b\n1,"x"y\n2,two\n3,th"ree\n4,"never closed\n5,five\n')
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, broken: 'quotes' },
    { line: 3, cells: ['2', 'two'] },
    { line: 4, broken: 'quotes' },
    { line: 5, broken: 'quotes' },
    { line: 6, cells: ['5', 'five'] },
  ])
})

test('a file of broken rows comes to an end', async () => {
  const rows = await rowsOf('a,"x"y\n'.repeat(100), 1000)
  expect(rows.length).toBe(21)
})

test('encodings are known by their bytes', () => {
  const utf8 = Buffer.from('Handle,Title\nteapot,إبريق القمر\n')
  expect(guessEncoding(utf8, true)).toEqual({ encoding: 'utf-8', guessed: false })
  expect(guessEncoding(utf8.subarray(0, 22), false)).toEqual({ encoding: 'utf-8', guessed: false })
  expect(guessEncoding(Buffer.from('\ufeffHandle,Title', 'utf16le'), true)).toEqual({ encoding: 'utf-16le', guessed: false })
  expect(guessEncoding(Buffer.from('Handle,Title', 'utf16le'), true)).toEqual({ encoding: 'utf-16le', guessed: true })
  const arabic = Buffer.from([...Buffer.from('Handle,Title\nteapot,'), 0xc5, 0xc8, 0xd1, 0xed, 0xde, 0x20, 0xc7, 0xe1, 0xde, 0xe3, 0xd1])
  expect(guessEncoding(arabic, true)).toEqual({ encoding: 'windows-1256', guessed: true })
  const french = Buffer.from('Handle,Title\nt,Théière dorée à café\n', 'latin1')
  expect(guessEncoding(french, true)).toEqual({ encoding: 'windows-1252', guessed: true })
  expect(guessEncoding(Buffer.from('PK\u0003\u0004xl/workbook', 'latin1'), true)).toBe('workbook')
  expect(guessEncoding(Buffer.from('%PDF-1.7\n\u0000\u0001\u0002\u0003', 'latin1'), true)).toBe('not-text')
})

test('text is read across pieces, with one kind of line end', async () => {
  expect(await textOf(Buffer.from('\ufeffa\r\nب\rc\n'), 'utf-8')).toBe('a\nب\nc\n')
  expect(await textOf(Buffer.from('\ufeffa,ب\r\n', 'utf16le'), 'utf-16le')).toBe('a,ب\n')
  expect(await textOf(Buffer.from([0xc7, 0xe1, 0xde]), 'windows-1256')).toBe('الق')
  await expect(textOf(Buffer.from([0x61, 0xff, 0x62]), 'utf-8')).rejects.toBeInstanceOf(UnreadableText)
})
