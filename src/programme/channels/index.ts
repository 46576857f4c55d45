/** Channels: a brand's shows in one place, as a page and as a calendar to subscribe to. */
import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { announceShows } from './announce-show.ts'
import type { ChannelWire, CreatorWire } from './contract.ts'
import { type ChannelsDeps, readChannel } from './read-channel.ts'
import { readCreator } from './read-creator.ts'
import { channelRoutes } from './routes.ts'

export type { ChannelsDeps } from './read-channel.ts'

export interface Channels {
  /** Refuses a short name that no brand has. */
  read(reader: Actor, slug: string): Promise<ChannelWire>
  /** Refuses whoever hosts no public show. */
  readCreator(reader: Actor, id: Id<'acc'>): Promise<CreatorWire>
  readonly routes: readonly Route[]
}

export function createChannels(deps: ChannelsDeps): Channels {
  announceShows(deps)
  return {
    read: (reader, slug) => readChannel(deps, reader, slug),
    readCreator: (reader, id) => readCreator(deps, reader, id),
    routes: channelRoutes(deps),
  }
}
