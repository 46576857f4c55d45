import type { FastifyRequest } from 'fastify'
import { httpProblems } from './problems.ts'

/** PostgreSQL keeps no NUL and no half of a surrogate pair. */
const isKept = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Refuses text that the database could not keep, wherever it stands: better here than half way through a use case. */
export function refuseUnkept({ params, query, body }: Pick<FastifyRequest, 'params' | 'query' | 'body'>): void {
  const where = firstUnkept({ params, querystring: query, body: isRaw(body) ? null : body })
  if (where === null) return
  throw httpProblems.invalid(undefined, { errors: [{ pointer: where, message: 'holds characters that cannot be kept' }] })
}

/** Bytes, streams, and text that a route reads by itself. */
const isRaw = (body: unknown): boolean => typeof body === 'string' || ArrayBuffer.isView(body) || (isObject(body) && 'pipe' in body)
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Without recursion: how deep a body goes is its sender's choice. */
function firstUnkept(whole: object): string | null {
  const waiting: [string, object][] = [['', whole]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, parent] = next
    for (const [key, value] of Object.entries(parent) as [string, unknown][]) {
      if (!isKept(key) || (typeof value === 'string' && !isKept(value))) return `${path}/${key.toWellFormed().replaceAll('\0', '')}`
      if (isObject(value)) waiting.push([`${path}/${key}`, value])
    }
  }
  return null
}
