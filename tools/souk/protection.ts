import { z } from 'zod'

const receiptSchema = z.object({ id: z.string(), address: z.string() })
const decidedSchema = z.object({ statement: z.object({ address: z.string() }) })
const showsSchema = z.object({ items: z.array(z.object({ id: z.string(), audience: z.string() })) })
const caseSchema = z.object({ person: z.object({ id: z.string() }).nullable() })

interface Cases {
  adults?: string
  report?: string
  case?: string
  decision?: string
}

/** A report, a case and a decision of a running demo, made where there is none: they are about the demo's own show, and say so. */
export async function casesOf(url: string, showId: string | undefined, cookie: string): Promise<Cases> {
  const { items } = showsSchema.parse(await (await fetch(`${url}/api/shows`)).json())
  const adults = items.find(({ audience }) => audience === 'adults')?.id
  if (showId === undefined || cookie === '') return adults === undefined ? {} : { adults }
  const subject = { kind: 'show', id: showId }
  const words = 'Written to show what this page looks like.'
  const receipt = receiptSchema.parse(await post(`${url}/api/reports`, { subject, ground: 'spam', words }))
  const found = caseSchema.parse(await (await fetch(`${url}/api/safety/reports/${receipt.id}`, { headers: { cookie } })).json())
  const person = { kind: 'person', id: found.person?.id ?? '' }
  const decided = await post(`${url}/api/safety/decisions`, { subject: person, act: 'none', ground: 'other', facts: words }, cookie)
  const last = (address: string) => address.split('/').at(-1)!
  return {
    ...(adults === undefined ? {} : { adults }),
    ...{ report: last(receipt.address), case: receipt.id, decision: last(decidedSchema.parse(decided).statement.address) },
  }
}

async function post(address: string, body: object, cookie = ''): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
