import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Sends an order to a child process and waits for its answer. */
export function ask<Answer>(child: ChildProcess, order: object | string): Promise<Answer> {
  const answered = answer<Answer>(child)
  child.send(order)
  return answered
}

/** The child's next message; an end instead of one is a failure. */
export async function answer<Answer>(child: ChildProcess): Promise<Answer> {
  const ended = new AbortController()
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => Promise.reject(new Error(`${child.spawnfile} ended early`)))
  gone.catch(() => undefined)
  try {
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [Answer]
    return message
  } finally {
    ended.abort()
  }
}
