import { UnreadableText } from './csv/read-text.ts'
import type { Desk } from './deps.ts'
import { suggestFields } from './fields.ts'
import { columnsOf, type RowGroup, RowGrouper } from './group-rows.ts'
import { fileKeyOf, type Import } from './import.ts'
import { type OpenFile, openFile } from './open-file.ts'
import { type ReadProduct, readProduct } from './read-product.ts'
import type { Reading } from './reading.ts'
import type { Refusal } from './states.ts'

/** A product of the file with the rows it took. */
export interface FileProduct extends ReadProduct {
  readonly group: RowGroup
}

export interface OpenImport {
  readonly file: OpenFile
  readonly fields: Import['fields']
  /** Everything in the file, product after product. */
  products(): AsyncGenerator<FileProduct>
}

/** The same file and settings give the same products in the same order: whoever goes on after a crash counts on it. */
export async function openImport(desk: Desk, made: Import): Promise<OpenImport | Refusal> {
  const file = await openFile(desk.files, fileKeyOf(made.id), made.encodingGuessed ? null : made.encoding)
  if (typeof file === 'string') return file
  const { header, rows: allRows } = file
  const markets = await desk.markets.list()
  const fields = made.fields.length === header.length ? made.fields : suggestFields(header, markets)
  const columns = columnsOf(header, fields)
  const categories = await categoryWords(desk)
  async function* products(): AsyncGenerator<FileProduct> {
    const reading: Reading = {
      ...{ columns, markets, categories, skus: new Map() },
      ...{ marketCode: made.marketCode, publish: made.publish, countStock: made.countStock },
    }
    const grouper = new RowGrouper(columns)
    for await (const rows of allRows()) {
      for (const row of rows) {
        const group = grouper.add(row)
        if (group) yield { ...readProduct(group, reading), group }
      }
    }
    const last = grouper.end()
    if (last) yield { ...readProduct(last, reading), group: last }
  }
  return { file, fields, products }
}

async function categoryWords({ catalog }: Desk): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  for (const { id, name } of await catalog.categories.list()) {
    for (const word of [id, name.en, name.ar]) words.set(word.toLowerCase(), id)
  }
  return words
}

/** A text that turns out not to be one is a refusal; anything else is a fault of ours. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof UnreadableText) return 'encoding'
  throw error
}
