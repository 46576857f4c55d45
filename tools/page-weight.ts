/** What a page makes people download, brotli-compressed as a server may send it, against `web/budgets.json`. Needs a built `dist/web`. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { z } from 'zod'

const ROOT = path.resolve(import.meta.dirname, '..')
const BUILT = path.join(ROOT, 'dist/web')

const budgetsSchema = z.array(z.object({ name: z.string(), entries: z.array(z.string()), bytes: z.int() }))
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) }),
)
type Manifest = z.output<typeof manifestSchema>

/** Scripts and styles that the entries load at once; what they load later is not theirs. */
function filesOf(manifest: Manifest, entries: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} of web/budgets.json is not in the build`)
    for (const file of [chunk.file, ...chunk.css]) files.add(file)
    for (const imported of chunk.imports) visit(imported)
  }
  for (const entry of entries) visit(entry)
  return files
}

async function weigh(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(async (file) => (await promisify(brotliCompress)(await readFile(path.join(BUILT, file)))).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))
const manifest = manifestSchema.parse(await read(path.join(BUILT, 'manifest.json')))
for (const { name, entries, bytes } of budgetsSchema.parse(await read(path.join(ROOT, 'web/budgets.json')))) {
  const weight = await weigh(filesOf(manifest, entries))
  const holds = weight <= bytes
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${name}: ${(weight / 1000).toFixed(1)} of ${(bytes / 1000).toFixed(0)} kB`)
  if (!holds) process.exitCode = 1
}
