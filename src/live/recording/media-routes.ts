import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { anyone, type Route, route, token } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { sendFile } from '#platform/storage'
import { admitMedia } from './admit-media.ts'
import type { Desk } from './deps.ts'
import { replayPlaylist } from './playlist.ts'
import { recordingProblems } from './problems.ts'
import { isOpen, isShown, keys, type Recording } from './recording.ts'
import { readRecording, readSegments } from './store.ts'

/** Pieces never change; the list of them does not either once it is there, but it may be hidden or removed. */
const FOR_LONG = 'max-age=86400, immutable'
const ASK_AGAIN = 'no-cache'
const PIECE = /^(?:seg-(\d{1,7})\.m4s|init-(\d{1,7})\.mp4)$/

const params = z.object({ broadcast: z.string(), file: z.string().optional(), grant: z.string().optional() })
const hidden = { tag: 'Media', access: token('playback grant'), params, hidden: true } as const

type Handler = (input: { params: z.output<typeof params>; request: FastifyRequest; reply: FastifyReply }) => Promise<unknown>

/** Whatever is served here has passed the one guard of media, on every request. */
export function replayMediaRoutes(desk: Desk): Route[] {
  const open = async (input: Parameters<Handler>[0]): Promise<Recording & { cache: string }> => {
    const { broadcastId, cache } = await admitMedia(desk, input.request, input.params)
    const recording = await readRecording(desk.tables, broadcastId)
    if (!recording || !isOpen(recording)) throw recordingProblems['file-unknown']()
    return { ...recording, cache }
  }
  const playlist: Handler = async (input) => {
    const { broadcastId, startedAt, cache } = await open(input)
    const [segments, cues] = await Promise.all([readSegments(desk.tables, broadcastId), desk.cues.listOf(broadcastId)])
    input.reply.headers({ 'content-type': 'application/vnd.apple.mpegurl', 'cache-control': `${cache}, ${ASK_AGAIN}` })
    return input.reply.send(replayPlaylist({ startedAt }, segments, cues))
  }
  const piece: Handler = async (input) => {
    const { broadcastId, cache } = await open(input)
    const key = keyOfPiece(broadcastId, input.params.file ?? '')
    const type = key?.endsWith('.m4s') ? 'video/iso.segment' : 'video/mp4'
    const sent =
      key !== null && (await sendFile(desk.files, input.request, input.reply, { key, type, cacheControl: `${cache}, ${FOR_LONG}` }))
    if (!sent) throw recordingProblems['file-unknown']()
    return input.reply
  }
  const file: Handler = async (input) => {
    const { broadcastId, showId, cache } = await open(input)
    const wanted = Object.hasOwn(input.request.query as object, 'download')
    const show = wanted ? await desk.shows.find(showId) : null
    const name = show && { downloadName: `${show.slug}.mp4` }
    const sending = { key: keys.file(broadcastId), type: 'video/mp4', cacheControl: `${cache}, ${ASK_AGAIN}`, ...name }
    if (!(await sendFile(desk.files, input.request, input.reply, sending))) throw recordingProblems['file-unknown']()
    return input.reply
  }
  /** Of a show for everybody also without a grant: cards and link previews show it. */
  const thumbnail: Handler = async ({ params: place, request, reply }) => {
    const broadcast = idSchema('brd').safeParse(place.broadcast)
    const recording = broadcast.success ? await readRecording(desk.tables, broadcast.data) : null
    const subject = recording && { kind: 'show', id: recording.showId }
    const forAll = subject !== null && place.grant === undefined && (await desk.audience.audienceOf(subject)) === 'everyone'
    const cache = forAll ? 'public' : (await admitMedia(desk, request, place)).cache
    const shown = recording && recording.state !== 'removed' && isShown(recording)
    const sending = {
      key: recording ? keys.thumbnail(recording.broadcastId) : '',
      type: 'image/jpeg',
      cacheControl: `${cache}, max-age=10`,
    }
    if (!shown || !(await sendFile(desk.files, request, reply, sending))) throw recordingProblems['file-unknown']()
    return reply
  }
  // Players without cookies carry the grant in the address, and relative addresses inherit it.
  return ['/media/:broadcast', '/media/~:grant/:broadcast'].flatMap((base) => [
    route({ method: 'GET', url: `${base}/replay/index.m3u8`, summary: 'A replay as a playlist', ...hidden, handler: playlist }),
    route({ method: 'GET', url: `${base}/replay/:file`, summary: 'A piece of a replay', ...hidden, handler: piece }),
    route({
      ...{ method: 'GET' as const, url: `${base}/thumbnail.jpg`, summary: 'The newest still of a broadcast' },
      ...{ ...hidden, access: anyone, handler: thumbnail },
    }),
    route({ method: 'GET', url: `${base}/replay.mp4`, summary: 'A replay as one file', ...hidden, handler: file }),
  ])
}

function keyOfPiece(broadcastId: Id<'brd'>, file: string): string | null {
  const match = PIECE.exec(file)
  if (!match) return null
  return match[1] === undefined ? keys.init(broadcastId, Number(match[2])) : keys.segment(broadcastId, Number(match[1]))
}
