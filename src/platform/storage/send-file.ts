import type { FastifyReply, FastifyRequest } from 'fastify'
import { readRange } from './byte-range.ts'
import type { Files } from './files.ts'

export interface Sending {
  readonly key: string
  readonly type: string
  readonly cacheControl: string
  /** Offered to be kept under this name. ASCII. */
  readonly downloadName?: string
}

/** Answers with a file or the part of it that was asked for, without holding it. False when there is none: nothing was answered. */
export async function sendFile(files: Files, request: FastifyRequest, reply: FastifyReply, sending: Sending): Promise<boolean> {
  const facts = await files.stat(sending.key)
  if (!facts) return false
  const tag = `"${facts.sizeBytes.toString(36)}-${facts.changedAt.getTime().toString(36)}"`
  reply.headers({ 'cache-control': sending.cacheControl, 'accept-ranges': 'bytes', etag: tag, 'content-type': sending.type })
  if (sending.downloadName) reply.header('content-disposition', `attachment; filename="${sending.downloadName}"`)
  if (request.headers['if-none-match'] === tag) {
    await reply.code(304).send()
    return true
  }
  const fresh = request.headers['if-range'] === undefined || request.headers['if-range'] === tag
  const range = fresh ? readRange(request.headers.range, facts.sizeBytes) : null
  if (range === 'outside') {
    await reply.code(416).header('content-range', `bytes */${facts.sizeBytes}`).send()
    return true
  }
  const { start, end } = range ?? { start: 0, end: facts.sizeBytes }
  reply.header('content-length', end - start)
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${facts.sizeBytes}`)
  await reply.send(request.method === 'HEAD' ? undefined : await files.stream(sending.key, { start, end }))
  return true
}
