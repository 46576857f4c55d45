/** An origin of its own for hls-parts.bench.ts, so that its core is its own: the real server, guard and parts, without an engine. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { MediaPort, Packaged } from '#live/media'
import { packagedClip } from '#test/packaged-clip'
import { openOrigin } from './open-origin.ts'

export interface OpenedOrigin {
  readonly url: string
  readonly folder: string
  readonly cookies: string[]
  /** Path below the folder of one whole part, and its bytes in base64. */
  readonly part: { readonly path: string; readonly base64: string }
}

const SECONDS = 6
/** 250 ms at 2.5 Mbps. */
const PART_BYTES = 78_125
const VIEWERS = 100

let tell: (packaged: Packaged) => void = () => {}
const media = {
  on: (event: string, handler: (packaged: never) => void) => {
    if (event === 'media.packaged') tell = handler as (packaged: Packaged) => void
    return () => {}
  },
} as unknown as MediaPort

const origin = await openOrigin(media)
const packaged = await packagedClip({ broadcastId: origin.broadcastId, seconds: SECONDS, startedAt: new Date() })
// The demo's clip is a small one; who watches 720p is sent this much.
const bytes = randomBytes(PART_BYTES)
for (const one of packaged) tell(one.kind === 'part' ? { ...one, bytes } : one)
process.send?.({
  url: origin.url,
  folder: origin.folder,
  cookies: Array.from({ length: VIEWERS }, () => `souk_grant=${origin.grant()}`),
  part: { path: 'opus/part-1-1.m4s', base64: bytes.toString('base64') },
} satisfies OpenedOrigin)
await once(process, 'disconnect')
await origin.close()
process.exit(0)
