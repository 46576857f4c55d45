/**
 * `npm run bench [NAME…] -- --json FILE`: runs bench/NAME.bench.ts, or all but those that are run by name only, one after another; prints the
 * figures and whether each keeps its bound. Leaves with 1 when one does not. Meant for a machine that does nothing else.
 */
import { globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Row } from '../bench/row.ts'

interface Benchmark {
  /** Too heavy for a run of everything. */
  readonly byNameOnly?: true
  run(): Promise<Row[]>
}

const folder = path.resolve(import.meta.dirname, '../bench')
const known = globSync('*.bench.ts', { cwd: folder })
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .toSorted()
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })

const unknown = positionals.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

const rows: Row[] = []
for (const name of positionals.length > 0 ? positionals : known) {
  const { run, byNameOnly } = (await import(path.join(folder, `${name}.bench.ts`))) as Benchmark
  if (byNameOnly && !positionals.includes(name)) continue
  console.log(`\n${name}`)
  const measured = await run().catch((error: Error) => {
    console.error(error)
    return [{ name: `${name} ran to its end`, value: 0, unit: '', bound: '= 1', holds: false }]
  })
  for (const row of measured) print(row)
  rows.push(...measured)
}
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
const broken = rows.filter((row) => !row.holds).length
console.log(broken === 0 ? `\n${rows.length} figures, every bound holds.` : `\n${rows.length} figures, ${broken} bounds broken.`)
process.exitCode = broken === 0 ? 0 : 1

function print(row: Row): void {
  const value = Number.isInteger(row.value) ? String(row.value) : row.value.toFixed(row.value < 10 ? 2 : 1)
  console.log(`  ${row.holds ? 'ok    ' : 'BROKEN'} ${row.name.padEnd(56)} ${`${value} ${row.unit}`.padStart(16)}  ${row.bound}`)
}
