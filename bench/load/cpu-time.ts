import { readdir, readFile } from 'node:fs/promises'

/** Ticks of the kernel's accounting; 100 a second on every Linux that people run. */
const TICKS_PER_SECOND = 100

interface Process {
  readonly id: number
  readonly parent: number
  readonly name: string
  readonly ticks: number
}

async function readProcess(id: string): Promise<Process[]> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null)
  if (text === null) return []
  const end = text.lastIndexOf(')')
  const fields = text.slice(end + 2).split(' ')
  const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
  return [{ id: Number(id), parent: parent!, name: text.slice(text.indexOf('(') + 1, end), ticks: user! + system! }]
}

/**
 * CPU seconds that a process and all below it have spent, by the processes' names. Linux only. Under noise this is a fairer measure of a
 * change than time by the clock.
 */
export async function cpuSecondsBelow(rootId: number): Promise<Readonly<Record<string, number>>> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const all = (await Promise.all(ids.map(readProcess))).flat()
  const below = new Set([rootId])
  for (let grown = true; grown; ) {
    grown = false
    for (const { id, parent } of all) {
      if (below.has(parent) && !below.has(id)) {
        below.add(id)
        grown = true
      }
    }
  }
  const spent: Record<string, number> = {}
  for (const { id, name, ticks } of all) if (below.has(id)) spent[name] = (spent[name] ?? 0) + ticks / TICKS_PER_SECOND
  return spent
}

/** Seconds spent so far by the server's processes, and by PostgreSQL, which this process started. */
export async function cpuOfShop(serverId: number): Promise<{ server: number; database: number }> {
  const server = Object.values(await cpuSecondsBelow(serverId)).reduce((sum, seconds) => sum + seconds, 0)
  return { server, database: (await cpuSecondsBelow(process.pid))['postgres'] ?? 0 }
}

/** CPU seconds of this process's children, and theirs, that have ended. */
export async function cpuSecondsOfEnded(): Promise<number> {
  const text = await readFile('/proc/self/stat', 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
}
