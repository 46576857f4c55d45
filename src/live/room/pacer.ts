/** Passes the first on at once and gathers what follows: many orders a second become a few messages. */
export interface Pacer<Value> {
  add(value: Value): void
  close(): void
}

export function createPacer<Value>(everyMilliseconds: number, send: (values: readonly Value[]) => void): Pacer<Value> {
  let gathered: Value[] = []
  let timer: NodeJS.Timeout | undefined

  function pass(): void {
    timer = undefined
    if (gathered.length === 0) return
    const values = gathered
    gathered = []
    timer = setTimeout(pass, everyMilliseconds).unref()
    send(values)
  }

  return {
    add(value) {
      gathered.push(value)
      if (timer === undefined) pass()
    },
    close: () => clearTimeout(timer),
  }
}
