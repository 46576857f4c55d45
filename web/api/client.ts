import createClient from 'openapi-fetch'
import { learnClock } from './clock.ts'
import { Refusal, refusalFrom } from './refusal.ts'
import type { paths } from './schema.gen.ts'

async function timedFetch(request: Request): Promise<Response> {
  const sentAt = Date.now()
  const response = await fetch(request)
  learnClock(response.headers.get('date'), sentAt, Date.now())
  return response
}

/** The API of this origin, typed by its OpenAPI file: `await answered(api.GET('/api/shows/{slug}', { params: { path: { slug } } }))`. */
export const api = createClient<paths>({ fetch: timedFetch })

interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The body of a good answer; a `Refusal` for everything else. */
export async function answered<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch(() => {
    throw new Refusal('offline', 0)
  })
  if (error !== undefined || !response.ok) throw refusalFrom(error, response.status)
  return data as Data
}
