/** Different people in a room: one person in two tabs, or reconnecting before the old socket is gone, counts once. */
export interface Presence {
  enter(person: string): void
  leave(person: string): void
  count(): number
  close(): void
}

/** `changed` hears the new number, at most once in `everyMilliseconds`; a number that came back meanwhile is not told. */
export function createPresence(everyMilliseconds: number, changed: (count: number) => void): Presence {
  const sockets = new Map<string, number>()
  let told = 0
  let timer: NodeJS.Timeout | undefined

  function tellLater(): void {
    if (timer !== undefined || sockets.size === told) return
    timer = setTimeout(() => {
      timer = undefined
      if (sockets.size === told) return
      told = sockets.size
      changed(told)
    }, everyMilliseconds).unref()
  }

  return {
    enter(person) {
      sockets.set(person, (sockets.get(person) ?? 0) + 1)
      tellLater()
    },
    leave(person) {
      const left = (sockets.get(person) ?? 0) - 1
      if (left > 0) sockets.set(person, left)
      else sockets.delete(person)
      tellLater()
    },
    count: () => sockets.size,
    close: () => clearTimeout(timer),
  }
}
