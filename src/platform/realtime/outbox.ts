import type { Item } from './frame.ts'

/** Gathers a room's messages until the next frame. */
export interface Outbox {
  add(item: Item): void
  /** Number of the last message that went into a frame. */
  flushed(): number
  /** The frame under way has reached everybody. */
  fanOutDone(): void
  close(): void
}

export interface OutboxOptions {
  tick(): number
  /** Frames are being written as fast as it goes. Then the tick waits: what cannot be sent faster is gathered instead of queued. */
  busy(): boolean
  send(items: readonly Item[], gatheredSinceMs: number): void
}

export function createOutbox({ tick, busy, send }: OutboxOptions): Outbox {
  let pending: Item[] = []
  let pendingSinceMs = 0
  let flushed = 0
  let flushedAtMs = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let urgent = false

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const items = pending
    const last = items.at(-1)
    if (last === undefined) return
    pending = []
    flushed = last.seq
    flushedAtMs = performance.now()
    send(items, pendingSinceMs)
  }

  function schedule(): void {
    if (timer !== undefined || pending.length === 0 || busy()) return
    timer = setTimeout(flush, Math.max(0, flushedAtMs + tick() - performance.now()))
  }

  /** Messages published in one go share a frame; the tick lane's ride along, so order and numbers stay whole and no write is added. */
  function flushAtOnce(): void {
    if (urgent) return
    urgent = true
    queueMicrotask(() => {
      urgent = false
      flush()
    })
  }

  return {
    add(item) {
      if (pending.length === 0) pendingSinceMs = performance.now()
      pending.push(item)
      if (item.lane === 'now') flushAtOnce()
      else schedule()
    },
    flushed: () => flushed,
    fanOutDone: schedule,
    close: () => clearTimeout(timer),
  }
}
