import type { Bilingual } from '#platform/language'
import type { ContactFacts, ProductDraft } from '#shop/catalog'
import type { Row } from './csv/read-rows.ts'
import { looksLikeFormula } from './csv/write-row.ts'
import { cut, type Fault, isError } from './fault.ts'
import type { Field } from './fields.ts'
import { type Columns, cellOf, type RowGroup } from './group-rows.ts'
import { plainText } from './plain-text.ts'
import { type PictureOfFile, readPictures } from './read-pictures.ts'
import { readVariants } from './read-variants.ts'
import type { Reading, Say } from './reading.ts'

export interface ReadProduct {
  /** Null where an error keeps it out. */
  readonly draft: ProductDraft | null
  readonly pictures: readonly PictureOfFile[]
  readonly faults: readonly Fault[]
}

const TITLE_CHARACTERS = 500
const TEXT_CHARACTERS = 500
const CONTACT_CHARACTERS = 200

export function readProduct(group: RowGroup, reading: Reading): ReadProduct {
  const { columns } = reading
  const faults = [...group.faults]
  const say: Say = (row, field, code, value = null, limit) => {
    const column = field === null ? null : (columns.header[columns.at.get(field) ?? -1] ?? null)
    faults.push({ line: row.line, column, code, handle: group.handle || null, value: value && cut(value), ...(limit ? { limit } : {}) })
  }
  const first = group.rows[0]
  if (!first || faults.some(isError)) return { draft: null, pictures: [], faults }
  const title = readTitle(columns, first, say)
  if (!title) return { draft: null, pictures: [], faults }
  const { options, variants } = readVariants(group, title, reading, say)
  const pictures = readPictures(group.rows, columns, title, say)
  const draft: ProductDraft = {
    ...{ handle: group.handle, title, options, variants },
    ...readFacts(columns, first, reading, say),
    ...(reading.publish && isOnSale(columns, first) && variants.some(({ prices }) => prices.length > 0) && { state: 'published' as const }),
  }
  return faults.some(isError) ? { draft: null, pictures: [], faults } : { draft, pictures, faults }
}

function readTitle(columns: Columns, row: Row, say: Say): Bilingual | null {
  const one = cellOf(columns, row, 'title')
  const arabic = cellOf(columns, row, 'title-ar')
  if (!one && !arabic) {
    say(row, 'title', 'title-missing')
    return null
  }
  for (const [field, text] of Object.entries({ title: one, 'title-ar': arabic })) {
    if (text.length > TITLE_CHARACTERS) say(row, field, 'text-long', text, String(TITLE_CHARACTERS))
    if (looksLikeFormula(text)) say(row, field, 'formula', text)
  }
  return bothOf(one, arabic)
}

/** A text that is there in one language stands for both. */
function bothOf(text: string, arabic: string): Bilingual {
  if (text && arabic) return { en: text, ar: arabic }
  return { en: text || arabic, ar: arabic || text }
}

function readFacts(columns: Columns, row: Row, { categories }: Reading, say: Say): Partial<ProductDraft> {
  const text = (field: Field): string => {
    const plain = plainText(cellOf(columns, row, field))
    if (plain.length <= TEXT_CHARACTERS) return plain
    say(row, field, 'text-cut', null, String(TEXT_CHARACTERS))
    return `${plain.slice(0, TEXT_CHARACTERS - 1)}…`
  }
  const both = (field: Field): Bilingual | null => {
    const [one, arabic] = [text(field), text(`${field}-ar`)]
    return one || arabic ? bothOf(one, arabic) : null
  }
  const description = both('description')
  const safety = both('safety')
  const category = readCategory(columns, row, categories, say)
  const manufacturer = readContact(columns, row, 'manufacturer', say)
  const responsiblePerson = readContact(columns, row, 'responsible', say)
  return {
    ...(description && { description }),
    ...(safety && { safety }),
    ...(category && { categoryId: category }),
    ...(manufacturer && { manufacturer }),
    ...(responsiblePerson && { responsiblePerson }),
  }
}

/** By id or name, also as the last step of a path such as `Home & Garden > Kitchen & Dining`. */
function readCategory(columns: Columns, row: Row, categories: Reading['categories'], say: Say): string | null {
  const named = cellOf(columns, row, 'category')
  const steps = named
    .split('>')
    .map((step) => step.trim().toLowerCase())
    .toReversed()
  const wordsOf = (step: string) => [step, step.replaceAll('&', 'and')]
  const found = [...steps, cellOf(columns, row, 'type').toLowerCase()].flatMap(wordsOf).find((word) => categories.has(word))
  if (!found && named) say(row, 'category', 'category-unknown', named)
  return found ? categories.get(found)! : null
}

function readContact(columns: Columns, row: Row, field: 'manufacturer' | 'responsible', say: Say): ContactFacts | null {
  const [name, postal, electronic] = [field, `${field}-postal`, `${field}-electronic`].map((part) =>
    cellOf(columns, row, part).slice(0, CONTACT_CHARACTERS),
  ) as [string, string, string]
  if (!name && !postal && !electronic) return null
  if (name && postal && electronic) return { name, postal, electronic }
  say(row, field, 'contact-incomplete', name || postal || electronic)
  return null
}

/** What the file says about being on sale; a file that says nothing means yes. */
function isOnSale(columns: Columns, row: Row): boolean {
  const published = cellOf(columns, row, 'published').toLowerCase()
  const status = cellOf(columns, row, 'status').toLowerCase()
  return !['false', 'no', '0'].includes(published) && !['draft', 'archived', 'unlisted'].includes(status)
}
