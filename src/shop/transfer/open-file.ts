import type { Files } from '#platform/storage'
import { type Encoding, type Guess, guessEncoding, isUtf8 } from './csv/encoding.ts'
import { isBroken, type ReadRow, readRows } from './csv/read-rows.ts'
import { readText } from './csv/read-text.ts'
import type { Refusal } from './states.ts'

/** What the encoding is judged by at first. */
const FIRST_BYTES = 256 * 1024
const MOST_COLUMNS = 500
const DELIMITERS = [',', ';', '\t'] as const

export interface OpenFile extends Guess {
  readonly delimiter: string
  readonly header: readonly string[]
  /** Everything below the header, from the beginning each time. */
  rows(): AsyncGenerator<readonly ReadRow[]>
}

/** Opens a table in storage, or tells why it is none. `told` is the encoding somebody chose. */
export async function openFile(
  files: Pick<Files, 'read' | 'stream' | 'stat'>,
  key: string,
  told: Encoding | null,
): Promise<OpenFile | Refusal> {
  const facts = await files.stat(key)
  const first = await files.read(key, { start: 0, end: FIRST_BYTES })
  if (!facts || !first) return 'gone'
  const guess = told ? { encoding: told, guessed: false } : await guessWhole(files, key, first, first.length === facts.sizeBytes)
  if (typeof guess === 'string') return guess
  async function* text(): AsyncGenerator<string> {
    const stream = await files.stream(key)
    if (stream) yield* readText(stream as AsyncIterable<Uint8Array>, (guess as Guess).encoding)
  }
  const delimiter = delimiterOf(await firstLine(text()))
  for await (const rows of readRows(text, delimiter)) {
    const [header] = rows
    if (!header) continue
    if (isBroken(header)) return header.broken === 'endless' ? 'columns-many' : 'rows-broken'
    const names = header.cells.map((name) => name.trim())
    while (names.at(-1) === '') names.pop()
    if (names.length === 0) return 'empty'
    if (names.length > MOST_COLUMNS) return 'columns-many'
    return { ...guess, delimiter, header: names, rows: () => belowHeader(readRows(text, delimiter)) }
  }
  return 'empty'
}

async function guessWhole(files: Pick<Files, 'stream'>, key: string, first: Uint8Array, whole: boolean): Promise<Guess | Refusal> {
  if (first.length === 0) return 'empty'
  const guess = guessEncoding(first, whole)
  if (typeof guess === 'string' || guess.encoding !== 'utf-8' || whole) return guess
  // A long file whose first strange letter comes late.
  const strange = await firstStrange((await files.stream(key)) as AsyncIterable<Uint8Array>)
  return strange ? guessEncoding(strange, true) : guess
}

async function firstStrange(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of stream) {
    try {
      decoder.decode(piece, { stream: true })
    } catch {
      return isUtf8(piece, true) ? null : piece
    }
  }
  return null
}

async function firstLine(text: AsyncIterable<string>): Promise<string> {
  let line = ''
  for await (const piece of text) {
    line += piece
    if (line.includes('\n') || line.length > FIRST_BYTES) break
  }
  return line.split('\n', 1)[0]!
}

/** The sign that parts the most names of the header. */
function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((sign) => ({ sign, many: bare.split(sign).length }))
  return counted.reduce((most, one) => (one.many > most.many ? one : most)).sign
}

async function* belowHeader(pieces: AsyncIterable<readonly ReadRow[]>): AsyncGenerator<readonly ReadRow[]> {
  let isFirst = true
  for await (const rows of pieces) {
    yield isFirst ? rows.slice(1) : rows
    isFirst = false
  }
}
