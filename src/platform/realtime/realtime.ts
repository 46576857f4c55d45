import type { Server } from 'node:http'
import type { ActorSource } from '#platform/http'
import type { Log } from '#platform/log'
import type { Metrics } from '#platform/metrics'
import type { Bus } from './bus.ts'
import { encodePublication, type Lane } from './frame.ts'
import { Gateway } from './gateway.ts'
import type { RoomKind } from './kind.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createRealtimeMetrics } from './metrics.ts'
import { topicOf } from './room.ts'
import { createRoomDirectory } from './rooms.ts'
import { tickMilliseconds } from './tick.ts'

export interface RealtimeDeps {
  actors: ActorSource
  bus: Bus
  log: Log
  metrics: Metrics
  /** Proxies in front are believed about the client's address and the host it asked for. */
  trustProxy: boolean
  limits?: Partial<Limits>
}

export interface Realtime {
  /** Serves `REALTIME_PATH` on the server's upgrades. */
  attach(server: Server): void
  /** `defineRoom('show', …)`: all rooms named `show:<id>`. Once a kind. */
  defineRoom(kind: string, room: RoomKind): void
  /**
   * Tells a room (`show:<id>`) something. Lane `now` goes out at once; `tick` is gathered for 0 ms in small rooms, up to
   * 200 ms in large ones. `data` is JSON.
   */
  publish(room: string, type: string, data: unknown, options: { lane: Lane }): void
  /** Who may be in the room has changed: everybody there is asked again, and leaves who may not. */
  recheck(room: string): void
  /** Different people in the room now, in this process. */
  viewers(room: string): number
  /** Closes every socket and room. */
  close(): void
}

export function createRealtime(deps: RealtimeDeps): Realtime {
  const limits: Limits = { ...defaultLimits, ...deps.limits }
  const metrics = createRealtimeMetrics(deps.metrics)
  const log = deps.log.child({ part: 'realtime' })
  const rooms = createRoomDirectory({ bus: deps.bus, limits, metrics, tick: () => tickMilliseconds(gateway.sockets) })
  const gateway = new Gateway({ actors: deps.actors, log, limits, metrics, trustProxy: deps.trustProxy, rooms })
  return {
    attach: (server) => gateway.attach(server),
    defineRoom: (kind, room) => rooms.define(kind, room),
    publish: (room, type, data, { lane }) => deps.bus.publish(topicOf(room), encodePublication(type, data, lane)),
    recheck: (room) => rooms.find(room)?.recheck(),
    viewers: (room) => rooms.find(room)?.viewers ?? 0,
    close() {
      gateway.close()
      rooms.close()
    },
  }
}
