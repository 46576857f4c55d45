import path from 'node:path'
import ts from 'typescript'

/** Wings with tables, by floor. One schema a wing, of the same name. */
export const floorOf: Readonly<Record<string, number>> = {
  people: 1,
  markets: 1,
  safety: 2,
  money: 2,
  partners: 3,
  shop: 4,
  programme: 5,
  live: 6,
  fulfilment: 6,
  earnings: 7,
  talent: 7,
  growth: 8,
  app: 9,
}

/** First two digits of a wing's migration numbers. */
export const numbersOf: Readonly<Record<string, readonly string[]>> = {
  platform: ['05'],
  people: ['01'],
  markets: ['02'],
  safety: ['03'],
  money: ['04'],
  shop: ['05', '06'],
  programme: ['07'],
  live: ['08'],
  app: ['09'],
}

/** The sandbox plays a provider outside of Souk: its rows live apart, where nothing of ours may look. */
const schemaOf = (room: string) => (room === 'money/sandbox' ? 'sandbox' : wingOf(room))

export interface SourceFile {
  /** From the root of the repository: `src/shop/orders/store.ts`. */
  readonly path: string
  readonly text: string
}

export interface SqlReport {
  /** Tables and functions that migrations make. */
  readonly tables: ReadonlyMap<string, string>
  readonly functions: ReadonlyMap<string, string>
  /** `file: what is wrong`. */
  readonly trespasses: readonly string[]
}

const wingNames = [...Object.keys(floorOf), 'sandbox'].join('|')
const qualified = new RegExp(String.raw`(?<![\w.:'/-])(${wingNames})\.([a-z_][a-z0-9_]*)(\s*\()?`, 'g')
const created =
  /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+|constraint\s+|materialized\s+)?(table|view|function|procedure|type|domain|sequence)\s+(?:if\s+not\s+exists\s+)?([\w.]+)/gi
const sqlWords = /\b(select|insert\s+into|update|delete\s+from|merge\s+into|truncate|lock\s+table|call|join|from)\b/i

/** `src/shop/orders/x.ts` → `shop/orders`; markets is a wing of one room. */
export function roomOf(file: string): string {
  const [, wing = '', room = ''] = file.split('/')
  return wing === 'markets' ? 'markets' : `${wing}/${room}`
}
const wingOf = (room: string) => room.split('/')[0] ?? ''

export function inspectSql(files: readonly SourceFile[]): SqlReport {
  const trespasses: string[] = []
  const tables = new Map<string, string>()
  const functions = new Map<string, string>()
  const migrations = files
    .filter((file) => file.path.endsWith('.sql'))
    .map((file) => ({ ...file, text: withoutQuotes(withoutComments(file.text)) }))
  for (const { path: file, text } of migrations) {
    const room = roomOf(file)
    for (const [, kind = '', name = ''] of text.matchAll(created)) {
      if (!name.startsWith(`${schemaOf(room)}.`)) trespasses.push(`${file}: makes ${kind} ${name} outside its wing's schema`)
      else if (/table|view/i.test(kind)) tables.set(name, room)
      else if (/function|procedure/i.test(kind)) functions.set(name, room)
    }
  }
  for (const { path: file, text } of migrations) {
    trespasses.push(...uses(text, roomOf(file), tables, functions, true).map((wrong) => `${file}: ${wrong}`))
  }
  for (const { path: file, text } of files.filter((file) => /\.tsx?$/.test(file.path))) {
    for (const literal of literalsOf(file, text).map(withoutQuotes)) {
      if (!sqlWords.test(literal) && !tables.has(literal)) continue
      trespasses.push(...uses(literal, roomOf(file), tables, functions, false).map((wrong) => `${file}: ${wrong}`))
    }
  }
  return { tables, functions, trespasses: [...new Set(trespasses)] }
}

/** A migration may point a foreign key at a lower floor; nothing else of another room but its functions may be named. */
function uses(
  text: string,
  room: string,
  tables: ReadonlyMap<string, string>,
  functions: ReadonlyMap<string, string>,
  mayRefer: boolean,
): string[] {
  const wrong: string[] = []
  for (const match of text.matchAll(qualified)) {
    const name = `${match[1]}.${match[2]}`
    const tableOwner = tables.get(name)
    const owner = tableOwner ?? functions.get(name)
    if (owner === undefined || owner === room) continue
    // The row type of what a published function answers: its shape, not its rows.
    if (text.startsWith('[]', match.index + match[0].length)) continue
    const downward = stands(owner) < stands(room) || wingOf(owner) === wingOf(room)
    if (!downward) wrong.push(`names ${name} of ${owner}, which does not stand below`)
    else if (tableOwner !== undefined && !(mayRefer && /\breferences\s+$/i.test(text.slice(0, match.index))))
      wrong.push(`touches ${name}, a table of ${owner}`)
  }
  return wrong
}

/** platform stands below all and owns no table. */
const stands = (room: string) => floorOf[wingOf(room)] ?? 0

const withoutComments = (sql: string) => sql.replaceAll(/--[^\n]*/g, '').replaceAll(/\/\*[\s\S]*?\*\//g, '')
/** `shop."order"` is the table `shop.order`. */
const withoutQuotes = (sql: string) => sql.replaceAll(/\."(\w+)"/g, '.$1')

function literalsOf(file: string, text: string): string[] {
  const found: string[] = []
  const source = ts.createSourceFile(path.basename(file), text, ts.ScriptTarget.Latest, false)
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    // What stands in the holes is not known here; a name must be written out to be seen, so holes cannot join two halves of one.
    if (ts.isTemplateExpression(node))
      found.push([node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join(' ? '))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
