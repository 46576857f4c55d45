/** A process of people, killed in the middle of it all. Its task is JSON in the last argument; it hears what is on sale, and tells what it did. */
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Counts, CrowdTask, Sale, Tidings } from './messages.ts'
import { Person } from './person.ts'

const TELL_EVERY_MS = 100

const task = JSON.parse(process.argv.at(-1) ?? '') as CrowdTask
let sales: readonly Sale[] = []
let attempts: Record<string, number> = {}
const counts: Counts = {}
process.on('message', (now) => {
  sales = now as readonly Sale[]
})
process.on('disconnect', () => process.exit(0))

setInterval(() => {
  const tidings: Tidings = { attempts, counts: { ...counts } }
  attempts = {}
  for (const name of Object.keys(counts)) delete counts[name]
  process.send?.(tidings)
}, TELL_EVERY_MS)

async function comeAgain(person: Person): Promise<never> {
  for (;;) {
    const sale = sales[randomInt(Math.max(1, sales.length))]
    if (!sale) {
      await sleep(TELL_EVERY_MS)
      continue
    }
    attempts[sale.id] = (attempts[sale.id] ?? 0) + 1
    await person.attempt(sale)
  }
}

const crowd = { urls: task.urls, counts, prices: new Map<string, number>() }
await Promise.all(Array.from({ length: task.people }, (_, number) => comeAgain(new Person(crowd, number))))
