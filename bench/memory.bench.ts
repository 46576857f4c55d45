import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSouk } from '../tools/souk/start-souk.ts'
import { atMost, type Row, told } from './row.ts'

const REST_SECONDS = 30
const MOST_MEGABYTES = 700

interface Footprint {
  readonly name: string
  readonly megabytes: number
}

/** Memory of all processes of a Souk at rest with the demo show on air: each page counted once, however many processes share it. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-memory-'))
  const souk = await startSouk({ dataDir })
  try {
    await untilOnAir(souk.url)
    await sleep(REST_SECONDS * 1000)
    const footprints = await footprintsBelow(souk.pid)
    const sum = footprints.reduce((total, { megabytes }) => total + megabytes, 0)
    const byName = Map.groupBy(footprints, ({ name }) => name)
    const parts = [...byName].map(([name, group]) =>
      told(
        `${name} × ${group.length}`,
        group.reduce((total, { megabytes }) => total + megabytes, 0),
        'MB',
      ),
    )
    return [atMost('memory at rest with a show on air', sum, 'MB', MOST_MEGABYTES), ...parts]
  } finally {
    await souk.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function untilOnAir(url: string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const { items } = (await (await fetch(`${url}/api/shows`)).json()) as { items: { state: string }[] }
    if (items.some(({ state }) => state === 'live')) return
    await sleep(250)
  }
  throw new Error('the demo show did not go on air within a minute')
}

/** Proportional set size of a process and everything it started. */
async function footprintsBelow(pid: number): Promise<Footprint[]> {
  const children = await childrenByParent()
  const found: Footprint[] = []
  const waiting = [pid]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    waiting.push(...(children.get(next) ?? []))
    const rollup = await readFile(`/proc/${next}/smaps_rollup`, 'utf8').catch(() => '')
    const kilobytes = Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0)
    found.push({ name: await nameOf(next), megabytes: kilobytes / 1024 })
  }
  return found
}

async function childrenByParent(): Promise<Map<number, number[]>> {
  const children = new Map<number, number[]>()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const status = await readFile(`/proc/${entry}/status`, 'utf8').catch(() => '')
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  return children
}

async function nameOf(pid: number): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').filter(Boolean)
  const script = words.find((word) => word.endsWith('.ts'))
  if (script) return path.relative(path.resolve(import.meta.dirname, '..'), script)
  return path.basename(words[0]?.split(' ')[0] ?? '').replace(/:$/, '')
}
