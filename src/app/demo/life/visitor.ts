import { randomUUID } from 'node:crypto'

/** One request to this very Souk, as if it had come over the network. */
export type Inject = (request: {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  payload?: string
}) => Promise<{ statusCode: number; body: string; headers: Readonly<Record<string, unknown>> }>

export interface Asked {
  readonly body?: object
  /** A file's text, as its type says. */
  readonly file?: { readonly type: string; readonly text: string }
}

/** Somebody with a browser: keeps cookies, and takes no refusal for an answer. */
export class Visitor {
  readonly #inject: Inject
  readonly #cookies = new Map<string, string>()

  constructor(inject: Inject) {
    this.#inject = inject
  }

  async ask<Answer = unknown>(method: Parameters<Inject>[0]['method'], url: string, { body, file }: Asked = {}): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const type = file?.type ?? (body ? 'application/json' : null)
    const headers = { cookie, ...(type && { 'content-type': type }) }
    const payload = file?.text ?? (body ? JSON.stringify(body) : null)
    const answer = await this.#inject({ method, url, headers, ...(payload !== null && { payload }) })
    for (const set of [answer.headers['set-cookie'] ?? []].flat() as string[]) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name) this.#cookies.set(name, value ?? '')
    }
    if (answer.statusCode >= 300) throw new Error(`${method} ${url} was answered with ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
    return (answer.body === '' ? null : JSON.parse(answer.body)) as Answer
  }
}

export const newKey = (): string => randomUUID()
