import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Counts, CrowdTask, Sale, Tidings } from './messages.ts'
import { note } from './purchase.ts'

const FILE = path.resolve(import.meta.dirname, 'crowd.ts')

/** Processes of people; they are killed and come again. */
export function openCrowds(task: CrowdTask, processes: number) {
  const attempts = new Map<string, number>()
  const counts: Counts = {}
  let sales: readonly Sale[] = []
  let total = 0

  function begin(): ChildProcess {
    const child = fork(FILE, [JSON.stringify(task)])
    child.on('message', (tidings) => {
      const { attempts: made, counts: done } = tidings as Tidings
      for (const [id, times] of Object.entries(made)) {
        attempts.set(id, (attempts.get(id) ?? 0) + times)
        total += times
      }
      for (const [what, times] of Object.entries(done)) counts[what] = (counts[what] ?? 0) + times
    })
    child.on('error', () => note(counts, 'crowd lost'))
    child.send(sales)
    return child
  }

  async function kill(number: number): Promise<void> {
    const child = children[number]!
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  const children = Array.from({ length: processes }, begin)
  return {
    counts,
    total: () => total,
    attemptsOn: (id: string) => attempts.get(id) ?? 0,
    tell(now: readonly Sale[]): void {
      sales = now.map(({ kind, id, items }) => ({ kind, id, items }))
      for (const child of children) if (child.connected) child.send(sales)
    },
    async killOne(number: number): Promise<void> {
      await kill(number)
      children[number] = begin()
    },
    close: () => Promise.all(children.map((_, number) => kill(number))),
  }
}

export type Crowds = ReturnType<typeof openCrowds>
