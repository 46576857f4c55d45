/** Channels: a brand's shows in one place, as a page and as a calendar to subscribe to. */
import type { Actor, Route } from '#platform/http'
import type { ChannelWire } from './contract.ts'
import { type ChannelsDeps, readChannel } from './read-channel.ts'
import { channelRoutes } from './routes.ts'

export type { ChannelsDeps } from './read-channel.ts'

export interface Channels {
  /** Refuses a short name that no brand has. */
  read(reader: Actor, slug: string): Promise<ChannelWire>
  readonly routes: readonly Route[]
}

export function createChannels(deps: ChannelsDeps): Channels {
  return { read: (reader, slug) => readChannel(deps, reader, slug), routes: channelRoutes(deps) }
}
