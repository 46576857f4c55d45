import { type CsvError, type Info, type Parser, parse } from 'csv-parse'

/** One row of the file; `line` is where it begins, counted from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A place where rows cannot be told apart: a quotation mark too much or too few, or no end within reason. */
export interface BrokenRow {
  readonly line: number
  readonly broken: 'quotes' | 'endless'
}

export type ReadRow = Row | BrokenRow
export const isBroken = (row: ReadRow): row is BrokenRow => 'broken' in row

const ROW_CHARACTERS = 1024 * 1024
/** A file with more such places than this is refused. */
export const MOST_BROKEN = 20

/**
 * Rows of a CSV text, in pieces as large as its reader hands them over. After a broken row it goes on with the next line, so that one
 * forgotten quotation mark does not hide all faults behind it. `open` gives the text from its beginning, with `\n` as line end.
 */
export async function* readRows(open: () => AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly ReadRow[]> {
  let from = 1
  for (let broken = 0; broken <= MOST_BROKEN; broken++) {
    const stretch = readStretch(skipLines(open(), from - 1), delimiter, from)
    let end = await stretch.next()
    while (!end.done) {
      yield end.value
      end = await stretch.next()
    }
    if (!end.value) return
    yield [end.value.row]
    from = end.value.goOnAt
  }
}

interface Break {
  readonly row: BrokenRow
  readonly goOnAt: number
}

/** Rows up to the end, or to the first that is broken. */
async function* readStretch(text: AsyncIterable<string>, delimiter: string, from: number): AsyncGenerator<readonly Row[], Break | null> {
  let rows: Row[] = []
  let next = from
  const parser = parse({
    ...{ delimiter, relax_column_count: true, record_delimiter: '\n', max_record_size: ROW_CHARACTERS },
    on_record: (cells: string[], { lines }: Info) => {
      rows.push({ line: next, cells })
      next = from + lines
      return null
    },
  })
  const failed = new Promise<CsvError>((resolve) => parser.once('error', (error) => resolve(error as CsvError)))
  const drained = new Promise<null>((resolve) => parser.once('end', () => resolve(null)))
  parser.resume()
  for await (const piece of text) {
    const error = await write(parser, piece)
    if (rows.length > 0) yield rows
    rows = []
    if (error) return breakAt(await failed, next, from)
  }
  parser.end()
  const error = await Promise.race([failed, drained])
  if (rows.length > 0) yield rows
  return error && breakAt(error, next, from)
}

const write = (parser: Parser, piece: string): Promise<Error | null> =>
  new Promise((resolve) => parser.write(piece, (error) => resolve(error ?? null)))

function breakAt(error: CsvError, line: number, from: number): Break {
  const seenAt = typeof error['lines'] === 'number' ? from + error['lines'] - 1 : line
  const isQuote = error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE'
  const row: BrokenRow = { line, broken: error.code === 'CSV_MAX_RECORD_SIZE' ? 'endless' : 'quotes' }
  // What never closes swallowed good rows: try from the very next line.
  return { row, goOnAt: (isQuote ? Math.max(seenAt, line) : line) + 1 }
}

async function* skipLines(text: AsyncIterable<string>, lines: number): AsyncGenerator<string> {
  let left = lines
  for await (const piece of text) {
    let start = 0
    while (left > 0) {
      const end = piece.indexOf('\n', start)
      if (end < 0) {
        start = piece.length
        break
      }
      start = end + 1
      left--
    }
    if (start < piece.length) yield start === 0 ? piece : piece.slice(start)
  }
}
