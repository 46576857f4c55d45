import type { Bus } from './bus.ts'
import type { RoomKind } from './kind.ts'
import type { Limits } from './limits.ts'
import type { RealtimeMetrics } from './metrics.ts'
import { Room } from './room.ts'

export interface RoomAddress {
  readonly kind: RoomKind
  readonly id: string
}

/** The rooms of this process. A room exists from its first member until it has been empty for a while. */
export interface RoomDirectory {
  define(kind: string, room: RoomKind): void
  /** Null when no room has that kind of name. */
  addressOf(name: string): RoomAddress | null
  open(name: string, address: RoomAddress): Room
  find(name: string): Room | undefined
  close(): void
}

export interface RoomDirectoryOptions {
  bus: Bus
  limits: Limits
  metrics: RealtimeMetrics
  tick(): number
}

export function createRoomDirectory({ bus, limits, metrics, tick }: RoomDirectoryOptions): RoomDirectory {
  const kinds = new Map<string, RoomKind>()
  const rooms = new Map<string, Room>()

  function forget(name: string): void {
    rooms.get(name)?.close()
    rooms.delete(name)
    metrics.rooms.set(rooms.size)
  }

  return {
    define(kind, room) {
      if (kinds.has(kind)) throw new Error(`two definitions of room kind ${kind}`)
      kinds.set(kind, room)
    },
    addressOf(name) {
      const colon = name.indexOf(':')
      const kind = kinds.get(name.slice(0, colon))
      return kind === undefined ? null : { kind, id: name.slice(colon + 1) }
    },
    open(name, { kind, id }) {
      const known = rooms.get(name)
      if (known) return known
      const room = new Room({ name, id, kind, bus, limits, metrics, tick, abandoned: () => forget(name) })
      rooms.set(name, room)
      metrics.rooms.set(rooms.size)
      return room
    },
    find: (name) => rooms.get(name),
    close() {
      for (const name of [...rooms.keys()]) forget(name)
    },
  }
}
