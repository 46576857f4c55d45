import type { AddressInfo } from 'node:net'
import type { MediaPort } from '#live/media'
import { createPlayback } from '#live/playback'
import { createEvents } from '#platform/events'
import { anonymous, createHttp } from '#platform/http'
import { newId } from '#platform/ids'
import { createLog } from '#platform/log'
import { createSigner } from '#platform/signing'
import { systemClock } from '#platform/time'
import { createVerifier, encodeClaims } from '#safety/audience'

const SECRET = 'a secret for benchmarks that is long enough'
const GRANT_MILLISECONDS = 3_600_000

export interface BenchOrigin {
  readonly url: string
  /** Path of a broadcast's media addresses. */
  readonly folder: string
  readonly broadcastId: string
  readonly showId: string
  /** A grant's token; the cookie is `souk_grant=<token>`. */
  grant(): string
  close(): Promise<void>
}

/** The real origin with its real guard on the real HTTP server, for one broadcast; only the database behind it is left out. */
export async function openOrigin(media: MediaPort, edgeSecret?: string): Promise<BenchOrigin> {
  const log = createLog('error')
  const showId = newId('shw')
  const broadcastId = newId('brd')
  const signer = createSigner(SECRET, 'playback grant')
  const broadcast = { id: broadcastId, showId } as never
  const playback = createPlayback({
    audience: { verify: createVerifier(signer, systemClock).verify, grant: () => Promise.reject(new Error('grants are made here')) },
    shows: { find: async () => ({ state: 'live' }) as never },
    ingest: { currentBroadcast: async () => broadcast, findBroadcast: async () => broadcast },
    ...{ media, log, clock: systemClock, events: createEvents(log), publicUrl: 'http://127.0.0.1' },
    config: { media: { stunTurn: [], edgeSecret } },
  })
  const actors = { resolve: async () => anonymous, issueViewer: () => Promise.reject(new Error('nobody is named here')) }
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: false }
  const app = await createHttp({ ...options, front: playback.front })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    folder: `/media/${broadcastId}`,
    ...{ broadcastId, showId },
    grant: () => {
      const session = newId('whe')
      const expiresAt = new Date(Date.now() + GRANT_MILLISECONDS)
      return signer.sign(
        encodeClaims({ viewerId: newId('vwr'), session, subject: { kind: 'show', id: showId }, audience: 'everyone', expiresAt }),
      )
    },
    async close() {
      playback.close()
      await app.close()
    },
  }
}
