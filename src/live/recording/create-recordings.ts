import type { FastifyRequest } from 'fastify'
import { broadcastEnded } from '#live/ingest'
import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { admitMedia, type MediaAdmitted, type MediaPlace } from './admit-media.ts'
import { bringFilm, type Film } from './bring-film.ts'
import type { Desk, RecordingDeps } from './deps.ts'
import { finishRecording } from './finish-recording.ts'
import { makeReplayFile as fileJob, removeOldReplays as oldJob } from './jobs.ts'
import { withholdReplays } from './keep-house.ts'
import { removeOldReplays } from './keep-replays.ts'
import { makeReplayFile } from './make-replay-file.ts'
import { addressesOf } from './media-addresses.ts'
import { replayMediaRoutes } from './media-routes.ts'
import { listReplays } from './read-replay.ts'
import { createRecorder } from './recorder.ts'
import { keys, type Segment } from './recording.ts'
import { clearWork, type JoinedFile, type JoinTask, joinSegments } from './remux/join-segments.ts'
import { needRoomToJoin } from './room-left.ts'
import { recordingRoutes } from './routes.ts'
import { readOpenReplays, readRecording, readSegments, readUnfinished } from './store.ts'
import { holdOpenRecording, readWithheld, releaseWithheld, type Withheld } from './withheld-store.ts'

/** How long a broadcast that has ended may leave its last piece unsaid: the engine may be gone. */
const LAST_PIECE_WITHIN_MS = 5_000

/** How a show that is over is played again. */
export interface ReplayPlace {
  readonly broadcastId: Id<'brd'>
  readonly hlsUrl: string
  readonly mp4Url: string | null
  readonly startedAt: Date
}

export interface Recordings {
  readonly routes: readonly Route[]
  /** Null while the show is on air, and where nothing of it is kept or to be seen. */
  findReplay(showId: Id<'shw'>): Promise<ReplayPlace | null>
  /** What is on disk of a broadcast, on air or over, in order; empty when it is removed. */
  segmentsOf(broadcastId: Id<'brd'>): Promise<readonly Segment[]>
  /** Date of a broadcast's tick 0; null when nothing of it is kept. */
  startOf(broadcastId: Id<'brd'>): Promise<Date | null>
  /** Replays that can be seen, newest end first. */
  listOpen(page: {
    limit: number
    before: { endedAt: Date; broadcastId: Id<'brd'> } | null
  }): Promise<readonly { broadcastId: Id<'brd'>; showId: Id<'shw'>; endedAt: Date }[]>
  /** The newest still of a broadcast and when it came; null when none did. */
  stillOf(broadcastId: Id<'brd'>): Promise<{ bytes: Buffer; at: Date } | null>
  /** The show of a broadcast of which something was kept; null while it is withheld. */
  showOf(broadcastId: Id<'brd'>): Promise<Id<'shw'> | null>
  /** The same; until the transaction ends, nobody withholds it. */
  holdOpen(sql: Sql, broadcastId: Id<'brd'>): Promise<Id<'shw'> | null>
  /** An operator's decision, which the brand does not take back: nothing kept of the show is to be seen. Null takes it back. */
  withhold(showId: Id<'shw'>, withheldAt: Date | null): Promise<void>
  /** What an operator withholds and has not let go of, newest decision first. */
  listWithheld(): Promise<readonly Withheld[]>
  /** Lets go of one of them; false when it is not withheld. */
  release(sql: Sql, broadcastId: Id<'brd'>): Promise<boolean>
  /** The one guard of media: refuses whoever holds no grant for the broadcast's show. */
  admitMedia(request: FastifyRequest, place: MediaPlace): Promise<MediaAdmitted>
  /** Takes a finished film as the recording of a broadcast that has ended. */
  bring(film: Film): Promise<void>
  /** Makes one MP4 of some of them. */
  join(task: JoinTask): Promise<JoinedFile>
  /** Takes up what an earlier process left; call once before requests come. */
  start(): Promise<void>
  /** Lets what arrived reach the disk. */
  close(): Promise<void>
}

export function createRecordings(deps: RecordingDeps): Recordings {
  const desk: Desk = { ...deps, tables: deps.db.tables() }
  const recorder = createRecorder(desk)
  const timers = new Set<NodeJS.Timeout>()
  const finish = (broadcastId: Id<'brd'>) =>
    recorder.finish(broadcastId).catch((error: unknown) => deps.log.error({ err: error, broadcastId }, 'recording could not be finished'))
  const stops = [
    deps.playback.onSegment((segment) => recorder.take(segment)),
    deps.playback.onLastSegment((broadcastId) => void finish(broadcastId)),
    deps.events.on(broadcastEnded, ({ broadcastId }) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        void finish(broadcastId)
      }, LAST_PIECE_WITHIN_MS).unref()
      timers.add(timer)
    }),
  ]
  deps.jobs.handle(fileJob, ({ broadcastId }) => makeReplayFile(desk, broadcastId))
  deps.jobs.handle(oldJob, () => removeOldReplays(desk))
  deps.jobs.schedule(oldJob, '17 * * * *')
  return {
    routes: [...recordingRoutes(desk), ...replayMediaRoutes(desk)],
    async findReplay(showId) {
      const recording = (await listReplays(desk, showId))[0]?.recording
      return recording ? { broadcastId: recording.broadcastId, startedAt: recording.startedAt, ...addressesOf(recording) } : null
    },
    segmentsOf: (broadcastId) => readSegments(desk.tables, broadcastId),
    startOf: async (broadcastId) => (await readRecording(desk.tables, broadcastId))?.startedAt ?? null,
    listOpen: async (page) =>
      (await readOpenReplays(desk.tables, page)).map(({ broadcastId, showId, endedAt }) => ({ broadcastId, showId, endedAt: endedAt! })),
    async stillOf(broadcastId) {
      const key = keys.thumbnail(broadcastId)
      const [facts, bytes] = await Promise.all([deps.files.stat(key), deps.files.read(key)])
      return facts && bytes && { bytes, at: facts.changedAt }
    },
    async showOf(broadcastId) {
      const recording = await readRecording(desk.tables, broadcastId)
      return recording && !recording.withheldAt ? recording.showId : null
    },
    holdOpen: (sql, broadcastId) => holdOpenRecording(deps.db.tablesOn(sql), broadcastId),
    withhold: (showId, withheldAt) => withholdReplays(desk, showId, withheldAt),
    listWithheld: () => readWithheld(desk.tables),
    release: (sql, broadcastId) => releaseWithheld(deps.db.tablesOn(sql), broadcastId),
    admitMedia: (request, place) => admitMedia(desk, request, place),
    bring: (film) => bringFilm(desk, film),
    async join(task) {
      await needRoomToJoin(
        desk.files,
        task.segments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      )
      return joinSegments(desk, task)
    },
    async start() {
      await clearWork(deps.config)
      for (const { broadcastId, showId } of await readUnfinished(desk.tables)) {
        const open = await deps.ingest.currentBroadcast(showId)
        if (open?.id === broadcastId) continue
        // One that cannot be finished keeps neither the others nor Souk itself from starting; the next start comes to it again.
        await finishRecording(desk, broadcastId).catch((error: unknown) =>
          deps.log.error({ err: error, broadcastId }, 'a recording that an earlier process left could not be finished'),
        )
      }
    },
    async close() {
      for (const stop of stops) stop()
      for (const timer of timers) clearTimeout(timer)
      await recorder.close()
    },
  }
}
