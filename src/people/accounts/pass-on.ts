import type { FastifyReply, FastifyRequest } from 'fastify'
import { httpProblems } from '#platform/http'
import type { Problem } from '#platform/problem'
import { ACCOUNT_SUSPENDED, type Auth, CLIENT_ADDRESS_HEADER } from './auth.ts'
import { accountProblems } from './problems.ts'

interface Answer {
  code?: string
  user?: { id: string }
}

const refusals: Readonly<Record<string, () => Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: () => accountProblems['wrong-credentials'](),
  [ACCOUNT_SUSPENDED]: () => accountProblems.suspended(),
  INVALID_PASSWORD: () => accountProblems['wrong-password'](),
  UNAUTHORIZED: () => httpProblems['sign-in-required'](),
}

/** Hands a checked command to better-auth with the caller's cookies and address, and its cookies back to the caller. Refusals become problems. */
export async function passOn(auth: Auth, path: string, body: object, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  const headers = new Headers({ 'content-type': 'application/json', [CLIENT_ADDRESS_HEADER]: request.ip })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  const { baseURL } = await auth.$context
  const response = await auth.handler(new Request(baseURL + path, { method: 'POST', headers, body: JSON.stringify(body) }))
  // Iterating the headers would merge several cookies into one line.
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (response.ok) return (await response.json()) as Answer
  if (response.status === 429) {
    throw httpProblems['too-many-requests'](undefined, { retryAfterSeconds: Number(response.headers.get('x-retry-after') ?? 60) })
  }
  const { code } = (await response.json().catch(() => ({}))) as Answer
  const refusal = code === undefined ? undefined : refusals[code]
  throw refusal ? refusal() : new Error(`better-auth answered ${response.status} ${code ?? ''} to ${path}`)
}
