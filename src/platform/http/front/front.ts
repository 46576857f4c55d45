import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request without a body, as far as bytes that are at hand care. Names of headers are in small letters. */
export interface FrontRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Network address of who speaks to this server. */
  readonly address: string
  /** The same for all requests of one connection. */
  readonly connection: object
}

export interface FrontReply {
  /** Answers once; later calls do nothing. `headers`: names and values in turn, with the content's length. No body for HEAD. */
  send(status: number, headers: readonly string[], body?: Uint8Array | string): void
  /** Calls back when the answer is sent, or its client has gone without it. */
  onDone(done: () => void): void
}

/** Answers what is asked for too often to pay for a router. */
export interface Front {
  /** Of the addresses that it may answer. */
  readonly prefix: string
  /** False, and nothing done, for what is not its own. */
  answer(request: FrontRequest, reply: FrontReply): boolean
}

/** The front over a request that the HTTP library has read. */
export function answerByFront(front: Front, request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '', headers, socket } = request
  if (!url.startsWith(front.prefix)) return false
  const reply: FrontReply = {
    send(status, given, body) {
      if (response.headersSent || response.destroyed) return
      response.writeHead(status, [...given])
      response.end(body)
    },
    onDone: (done) => response.once('close', done),
  }
  return front.answer({ method, url, headers, address: socket.remoteAddress ?? '', connection: socket }, reply)
}
