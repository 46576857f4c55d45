import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { startSouk } from '../tools/souk/start-souk.ts'
import { cpuSecondsBelow } from './load/cpu-time.ts'
import { atMost, exactly, type Row, told } from './row.ts'

const PRODUCTS = 3_334
const SIZES = ['S', 'M', 'L']
const ROWS = PRODUCTS * SIZES.length
const LOOK_MS = 100

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string() })) })
const meSchema = z.object({
  memberships: z.array(z.object({ organisation: z.object({ id: z.string() }), capabilities: z.array(z.string()) })),
})
const importSchema = z.object({ id: z.string(), state: z.string(), counts: z.object({ created: z.int(), errors: z.int() }) })

/** Products of three variants each, with texts in both languages, a description, stock and prices. */
function table(): string {
  const lines = [
    'Handle,Title,Title (ar),Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Product Category',
  ]
  for (let at = 0; at < PRODUCTS; at++) {
    for (const [place, size] of SIZES.entries()) {
      const words = place === 0 ? `Bowl ${at},وعاء ${at},"<p>Thrown by hand, ""glazed"" twice: number ${at}.</p>",Size` : ',,,'
      lines.push(`bowl-${at},${words},${size},B-${at}-${size},${at % 50},${10 + (at % 90)}.50,${place === 0 ? 'Tableware' : ''}`)
    }
  }
  return lines.join('\n')
}

/** A brand brings 10,000 rows by the desk's own way: sent, checked, run as a job. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-import-'))
  const souk = await startSouk({ dataDir: folder })
  try {
    const { cookie, organisationId } = await signIn(souk.url)
    const ask = async (method: string, place: string, body?: string) => {
      const headers = { cookie, origin: souk.url, ...(body ? { 'content-type': 'text/csv' } : {}) }
      const answer = await fetch(`${souk.url}/api/desk/imports${place}`, { method, headers, ...(body ? { body } : {}) })
      return importSchema.parse(await answer.json())
    }
    const finish = async (id: string, working: string) => {
      for (;;) {
        const made = await ask('GET', `/${id}`)
        if (made.state !== working) return made
        await sleep(LOOK_MS)
      }
    }
    const before = await cpuSecondsBelow(souk.pid)
    const begun = performance.now()
    const { id } = await ask('POST', `?organisationId=${organisationId}&name=bench.csv`, table())
    await finish(id, 'checking')
    const checked = performance.now()
    await ask('POST', `/${id}/start`)
    const done = await finish(id, 'running')
    const seconds = (performance.now() - checked) / 1000
    const after = await cpuSecondsBelow(souk.pid)
    const spent = Object.keys(after).reduce((sum, name) => sum + (after[name] ?? 0) - (before[name] ?? 0), 0)
    return [
      exactly('products of 10,000 rows', done.counts.created, 'products', PRODUCTS),
      exactly('faults in a good file', done.counts.errors, 'faults', 0),
      told('until all of it is checked', (checked - begun) / 1000, 's'),
      atMost('until all of it is there', seconds, 's', 60),
      told('CPU time a row, with the database and the show on air', (spent / ROWS) * 1000, 'ms'),
    ]
  } finally {
    await souk.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function signIn(url: string): Promise<{ cookie: string; organisationId: string }> {
  const { items } = peopleSchema.parse(await (await fetch(`${url}/api/demo/people`)).json())
  const person = items.find(({ email }) => email.startsWith('yusuf@'))!
  const headers = { 'content-type': 'application/json', origin: url }
  const answer = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(person) })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { memberships } = meSchema.parse(await (await fetch(`${url}/api/me`, { headers: { cookie } })).json())
  return { cookie, organisationId: memberships.find(({ capabilities }) => capabilities.includes('products.edit'))!.organisation.id }
}
