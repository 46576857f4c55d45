import type { Bilingual } from '#platform/language'
import type { Row } from './csv/read-rows.ts'
import { type Columns, cellOf } from './group-rows.ts'
import type { Say } from './reading.ts'

const MOST_PICTURES = 12
const ADDRESS_CHARACTERS = 2_000

/** A picture that a file names by its address. */
export interface PictureOfFile {
  readonly line: number
  readonly url: string
  readonly alt: Bilingual
}

/** In the order the file gives them, each address once. */
export function readPictures(rows: readonly Row[], columns: Columns, title: Bilingual, say: Say): PictureOfFile[] {
  const found = new Map<string, PictureOfFile & { position: number }>()
  for (const row of rows) {
    for (const field of ['picture', 'variant-picture']) {
      const url = cellOf(columns, row, field)
      if (!url || found.has(url)) continue
      if (!isAddress(url)) {
        say(row, field, 'picture-address', url)
        continue
      }
      const alt = field === 'picture' ? [cellOf(columns, row, 'picture-alt'), cellOf(columns, row, 'picture-alt-ar')] : ['', '']
      const position = Number(field === 'picture' ? cellOf(columns, row, 'picture-position') : '') || MOST_PICTURES + found.size
      found.set(url, { line: row.line, url, alt: altOf(alt, title), position })
    }
  }
  const pictures = [...found.values()].toSorted((one, other) => one.position - other.position)
  if (pictures.length > MOST_PICTURES) say(rows[0]!, 'picture', 'pictures-many', String(pictures.length), String(MOST_PICTURES))
  return pictures.slice(0, MOST_PICTURES).map(({ line, url, alt }) => ({ line, url, alt }))
}

const altOf = ([one = '', arabic = '']: string[], title: Bilingual): Bilingual => ({
  en: (one || arabic || title.en).slice(0, 500),
  ar: (arabic || one || title.ar).slice(0, 500),
})

function isAddress(text: string): boolean {
  if (text.startsWith('/')) return /^\/(pictures|assets\/demo)\/[\w./-]+$/.test(text) && !text.includes('..')
  if (text.length > ADDRESS_CHARACTERS || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && !username && !password
}
