import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, Connection } from '../load/connection.ts'

const TRIES = 60
const AGAIN_AFTER_MS = 250
const ANSWER_MS = 15_000

type Method = Parameters<Connection['send']>[0]

/** A browser that does not give up: when a connection breaks it asks the next server, with the same words and so with the same key. */
export class Caller {
  readonly #urls: readonly string[]
  #at: number
  #connection: Connection | null = null

  constructor(urls: readonly string[], at: number) {
    this.#urls = urls
    this.#at = at
  }

  /** Null when nobody could be reached for a long time. */
  async ask(method: Method, path: string, cookie: string | null, body?: object): Promise<Answer | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await this.#once(method, path, cookie, body)
      // What the database could not do just now, it may do in a moment.
      if (answer && answer.status < 500) return answer
      await sleep(AGAIN_AFTER_MS)
    }
    return null
  }

  async #once(method: Method, path: string, cookie: string | null, body?: object): Promise<Answer | null> {
    try {
      this.#connection ??= await Connection.open(this.#urls[this.#at % this.#urls.length]!)
      return await within(this.#connection.send(method, path, cookie, body ? JSON.stringify(body) : ''))
    } catch {
      this.close()
      this.#at += 1
      return null
    }
  }

  close(): void {
    this.#connection?.close()
    this.#connection = null
  }
}

async function within(answer: Promise<Answer>): Promise<Answer> {
  const limit = new AbortController()
  const late = sleep(ANSWER_MS, null, { signal: limit.signal, ref: false }).then(() => {
    throw new Error('no answer')
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    limit.abort()
    late.catch(() => undefined)
    answer.catch(() => undefined)
  }
}
