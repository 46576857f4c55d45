import type { PublishPermit, PublishRequest } from '../port.ts'

const PATIENCE_MS = 6000

/** What the engine asks the serving process, and waits for. */
export class Questions {
  readonly #send: (ask: number, request: PublishRequest) => void
  readonly #open = new Map<number, (permit: PublishPermit) => void>()
  #next = 1

  constructor(send: (ask: number, request: PublishRequest) => void) {
    this.#send = send
  }

  /** Rejects when no answer comes in time. */
  ask(request: PublishRequest): Promise<PublishPermit> {
    const ask = this.#next++
    const { promise, resolve, reject } = Promise.withResolvers<PublishPermit>()
    const timer = setTimeout(() => {
      this.#open.delete(ask)
      reject(new Error('no answer in time'))
    }, PATIENCE_MS)
    this.#open.set(ask, (permit) => {
      clearTimeout(timer)
      resolve(permit)
    })
    this.#send(ask, request)
    return promise
  }

  answered(ask: number, permit: PublishPermit): void {
    this.#open.get(ask)?.(permit)
    this.#open.delete(ask)
  }
}
