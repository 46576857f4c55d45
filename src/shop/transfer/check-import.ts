import type { Desk } from './deps.ts'
import { type Fault, isError, reviewFirst } from './fault.ts'
import { deleteFaults, insertFaults } from './fault-store.ts'
import type { Import, Sample } from './import.ts'
import { type FileProduct, type OpenImport, openImport, refusalOf } from './read-import.ts'
import type { Refusal } from './states.ts'
import { beat, lockImport, moveImport, type Tables } from './store.ts'
import type { TransferTables } from './tables.ts'

const MOST_ROWS = 200_000
/** Told one by one; what is beyond is counted. */
const MOST_FAULTS = 10_000
const MOST_BROKEN_ROWS = 20
const SAMPLES = 5
const HANDLES_AT_ONCE = 1_000
const ROWS_A_BEAT = 2_000

interface Findings {
  rows: number
  products: number
  known: number
  leftOut: number
  errors: number
  warnings: number
  faults: Fault[]
  samples: FileProduct[]
  knownHandles: Set<string>
}

/** Reads the whole file as an import would, and writes nothing but what it found. */
export async function checkImport(desk: Desk, made: Import): Promise<void> {
  const opened = await openImport(desk, made).catch(refusalOf)
  if (typeof opened === 'string') return refuse(desk, made, opened)
  const found = await findFaults(desk, made, opened).catch(refusalOf)
  if (found === null) return
  if (typeof found === 'string') return refuse(desk, made, found, opened)
  await desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<TransferTables>(sql)
    // Two that checked at once found the same; one of them tells it.
    if ((await lockImport(tables, made.id))?.state !== 'checking') return
    await deleteFaults(tables, made.id)
    await insertFaults(tables, made.id, found.faults)
    await moveImport(tables, made.id, 'ready', desk.clock.now(), {
      ...headOf(opened),
      ...{ rows_total: found.rows, rows_done: found.rows, errors: found.errors, warnings: found.warnings },
      ...{ products_new: found.products - found.known, products_changed: found.known, products_left_out: found.leftOut },
      sample: JSON.stringify(found.samples.map((product) => sampleOf(product, found.knownHandles))),
      ended_at: null,
    })
  })
}

/** Null: somebody called it off meanwhile. */
async function findFaults(desk: Desk, made: Import, opened: OpenImport): Promise<Findings | Refusal | null> {
  const found: Findings = {
    ...{ rows: 0, products: 0, known: 0, leftOut: 0, errors: 0, warnings: 0, faults: [], samples: [], knownHandles: new Set() },
  }
  let waiting: FileProduct[] = []
  let broken = 0
  let next = ROWS_A_BEAT
  for (const fault of fileFaults(opened)) tell(found, fault)
  for await (const product of opened.products()) {
    const { group, draft, faults } = product
    found.rows = group.rowsRead
    for (const fault of faults) tell(found, fault)
    broken += faults.filter(({ code }) => code === 'row-broken' || code === 'row-endless').length
    if (found.rows > MOST_ROWS) return 'rows-many'
    if (broken > MOST_BROKEN_ROWS) return 'rows-broken'
    if (!draft) found.leftOut++
    else {
      found.products++
      waiting.push(product)
      if (found.samples.length < SAMPLES) found.samples.push(product)
    }
    if (waiting.length >= HANDLES_AT_ONCE) waiting = await countKnown(desk, made, found, waiting)
    if (found.rows < next) continue
    next = found.rows + ROWS_A_BEAT
    if ((await beat(desk.tables, made.id, found.rows, desk.clock.now())) !== 'checking') return null
  }
  await countKnown(desk, made, found, waiting)
  return found.products + found.leftOut === 0 ? 'empty' : found
}

function tell(found: Findings, fault: Fault): void {
  if (isError(fault)) found.errors++
  else found.warnings++
  if (found.faults.length < MOST_FAULTS) found.faults.push(fault)
}

/** What is wrong with the file rather than with a row of it. */
function fileFaults({ fields }: OpenImport): Fault[] {
  const bilingual = fields.includes('title') && fields.includes('title-ar')
  return bilingual ? [] : [{ line: 1, column: null, code: 'one-language', handle: null, value: null }]
}

async function countKnown({ catalog }: Desk, { organisationId }: Import, found: Findings, products: FileProduct[]): Promise<FileProduct[]> {
  const drafts = products.map(({ draft }) => draft!)
  const known = await catalog.knownHandles(
    organisationId,
    drafts.map(({ handle }) => handle),
  )
  found.known += known.size
  const waits = await catalog.wouldWait(drafts.map((draft) => ({ draft, state: known.get(draft.handle) ?? null })))
  products.forEach((product, place) => {
    if (waits[place]) tell(found, reviewFirst(product))
  })
  for (const { draft } of found.samples) if (draft && known.has(draft.handle)) found.knownHandles.add(draft.handle)
  return []
}

const headOf = ({ file, fields }: OpenImport) => ({
  ...{ encoding: file.encoding, encoding_guessed: file.guessed, delimiter: file.delimiter },
  ...{ header: JSON.stringify(file.header), fields: JSON.stringify(fields) },
})

async function refuse(desk: Desk, { id }: Import, refusal: Refusal, opened?: OpenImport): Promise<void> {
  await moveImport(desk.tables as Tables, id, 'refused', desk.clock.now(), { refusal, ...(opened && headOf(opened)) })
}

function sampleOf({ group, draft, pictures }: FileProduct, known: ReadonlySet<string>): Sample {
  const lowest = new Map<string, bigint>()
  for (const { price } of draft!.variants.flatMap(({ prices }) => prices)) {
    const before = lowest.get(price.currency)
    if (before === undefined || price.amount < before) lowest.set(price.currency, price.amount)
  }
  return {
    ...{ line: group.rows[0]!.line, handle: draft!.handle, title: draft!.title },
    ...{ variants: draft!.variants.length, pictures: pictures.length, isNew: !known.has(draft!.handle) },
    prices: [...lowest].map(([currency, amount]) => ({ amount: amount.toString(), currency })),
  }
}
