/** Does the draw of a giveaway again from what is published: `node tools/verify-draw.ts <address of the draw, or a file>`. See docs/verifiable-draw.md. */
import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'

interface Draw {
  seedHash: string
  seed: string | null
  entriesHash: string | null
  winners: number
  order: string[]
}

const [, , source = ''] = process.argv
const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, 'utf8')
const draw = JSON.parse(text) as Draw
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function check(what: string, holds: boolean): void {
  process.stdout.write(`${holds ? 'ok    ' : 'WRONG '} ${what}\n`)
  if (!holds) process.exitCode = 1
}

if (draw.seed === null) {
  process.stdout.write('Not drawn yet. What is promised: seedHash '.concat(draw.seedHash, '\n'))
} else {
  const seed = Buffer.from(draw.seed, 'hex')
  const codes = draw.order.toSorted(byText)
  const entriesHash = createHash('sha256').update(codes.join('\n')).digest('hex')
  const tickets = new Map(codes.map((code) => [code, createHmac('sha256', seed).update(`${entriesHash}:${code}`).digest('hex')]))
  const order = codes.toSorted((a, b) => byText(tickets.get(a)!, tickets.get(b)!))
  check('the seed is the one that was promised', createHash('sha256').update(seed).digest('hex') === draw.seedHash)
  check('the entries are those of the close', entriesHash === draw.entriesHash)
  check('the order follows from both', order.join() === draw.order.join())
  process.stdout.write(`winners: ${order.slice(0, draw.winners).join(', ')}\n`)
}
