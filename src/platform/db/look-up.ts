const turnOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Finds rows by their key, in one statement for all who ask while the last answer is on its way: an answer is never older than its question.
 * Null for what is not there. When a statement fails, all who share it hear so.
 */
export function createLookUp<Key, Row>(read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Row>>): (key: Key) => Promise<Row | null> {
  let keys = new Set<Key>()
  let next: Promise<ReadonlyMap<Key, Row>> | null = null
  let running: Promise<unknown> = Promise.resolve()

  async function readNext(): Promise<ReadonlyMap<Key, Row>> {
    await running
    await turnOver()
    const asked = [...keys]
    keys = new Set()
    next = null
    const reading = read(asked)
    running = reading.catch(() => undefined)
    return reading
  }

  return async (key) => {
    keys.add(key)
    next ??= readNext()
    return (await next).get(key) ?? null
  }
}
