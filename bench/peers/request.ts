import { type Agent, type IncomingHttpHeaders, request as send } from 'node:http'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** One request over a kept-alive connection, the same way for every shop. */
export function request(
  agent: Agent,
  method: 'GET' | 'POST',
  url: string,
  body: object | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Reply> {
  const payload = body ? JSON.stringify(body) : ''
  const typed = payload ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) } : {}
  return new Promise((resolve, reject) => {
    const asked = send(url, { method, agent, headers: { ...headers, ...typed } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() })
      })
    })
    asked.on('error', reject)
    asked.end(payload)
  })
}
