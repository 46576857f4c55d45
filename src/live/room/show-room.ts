import { z } from 'zod'
import { saySchema } from '#live/chat/contract'
import { cueToWire } from '#live/cues'
import { grantToWire } from '#live/playback'
import { reactSchema } from '#live/reactions/contract'
import { type Id, toUuid } from '#platform/ids'
import { command, type RoomKind } from '#platform/realtime'
import { admit } from './admit.ts'
import { statusOf } from './broadcast-status.ts'
import type { ShowRoomState } from './contract.ts'
import type { ShowRoomDeps } from './deps.ts'
import { newsOf } from './show-news.ts'
import type { StockFeed } from './stock-feed.ts'

const CHAT_LINES = 30
const nothing = z.unknown()

/** The room `show:<showId>`. Whoever got in was asked for by `admit`, so ids are those of shows. */
export function showRoom(deps: ShowRoomDeps, stock: StockFeed): RoomKind {
  const showOf = (id: string) => id as Id<'shw'>
  return {
    countsViewers: true,
    authorise: (entry) => admit(deps, entry),
    snapshot: (id) => readState(deps, stock, showOf(id)),
    async renew({ actor, id, grant }) {
      const { token, expiresAt, renewAfterSeconds } = grantToWire(await deps.playback.grant(actor, showOf(id), grant), showOf(id))
      return { token, expiresAt, renewAfterSeconds }
    },
    commands: {
      'chat.say': command(saySchema, ({ actor, id, commandId, data }) => deps.chat.say(actor, showOf(id), { key: commandId, ...data })),
      'chat.me': command(nothing, ({ actor, id }) => deps.chat.self(actor, showOf(id))),
      react: command(reactSchema, ({ actor, id, data }) => deps.reactions.react(actor, showOf(id), data.kind)),
    },
    closed: (id) => stock.forget(showOf(id)),
  }
}

async function readState(deps: ShowRoomDeps, stock: StockFeed, showId: Id<'shw'>): Promise<ShowRoomState> {
  const [show, { pin, cues }, offer, drops, claims, levels, chat, chatRules, reactions, broadcast] = await Promise.all([
    deps.shows.get(showId),
    deps.cues.current(showId),
    deps.offers.latestAt('show', toUuid(showId)),
    deps.drops.listAt({ kind: 'show', id: toUuid(showId) }),
    deps.claims.latestAt({ kind: 'show', id: toUuid(showId) }),
    stock.levels(showId),
    deps.chat.recent(showId, CHAT_LINES),
    deps.chat.rules(showId),
    deps.reactions.counts(showId),
    deps.ingest.latestBroadcast(showId),
  ])
  return {
    show: newsOf(show),
    pin: pin && cueToWire(pin),
    cues: cues.map(cueToWire),
    offer: offer && (await deps.offers.status(offer)),
    drops,
    claims,
    stock: levels,
    viewers: deps.realtime.viewers(`show:${showId}`),
    chat,
    chatRules,
    reactions,
    broadcast: statusOf(broadcast, deps.playback),
  }
}
