import type { MediaEvents } from '#live/media'
import type { Id } from '#platform/ids'
import { showStateChanged } from '#programme/shows'
import type { BroadcastEnd } from './broadcast.ts'
import type { Desk } from './deps.ts'
import { broadcastEnded, broadcastInterrupted, broadcastStarted } from './events.ts'
import { findOpen, isKeyInForce, listInterruptedBefore, listLive, markEnded, markInterrupted, markLive } from './store.ts'

/** A publisher who stays away longer begins a new broadcast. */
const RETURN_WITHIN_MS = 10 * 60_000
const REVIEW_MS = 60_000

/** Keeps the stored broadcasts true to what the engine tells. One item at a time, so that a quick return cannot overtake a loss. */
export function followEngine(desk: Desk): { start(): Promise<void>; close(): void } {
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = (work: () => Promise<void>) => {
    last = last.then(work).catch((error: unknown) => desk.log.error({ err: error }, 'broadcast could not be recorded'))
  }
  const stops = [
    desk.media.on('ingest.started', (news) => inOrder(() => recordStart(desk, news))),
    desk.media.on('ingest.ended', (news) => inOrder(() => recordLoss(desk, news))),
    desk.media.on('ingest.refused', (news) => recordRefusal(desk, news)),
    desk.events.on(showStateChanged, ({ showId, to }) => {
      if (to === 'ended' || to === 'cancelled') inOrder(() => endBroadcast(desk, showId, 'show-ended'))
    }),
  ]
  let timer: NodeJS.Timeout | undefined
  return {
    async start() {
      const now = desk.clock.now()
      for (const id of await listLive(desk.tables)) await markInterrupted(desk.tables, id, null, now)
      await endForgotten(desk)
      timer = setInterval(() => inOrder(() => endForgotten(desk)), REVIEW_MS)
      timer.unref()
    },
    close() {
      clearInterval(timer)
      for (const stop of stops) stop()
    },
  }
}

async function recordStart(desk: Desk, { broadcastId, sessionId, clock }: MediaEvents['ingest.started']): Promise<void> {
  const session = desk.sessions.find(sessionId)
  // Replaced while the engine let it in.
  if (session && !(await isKeyInForce(desk.tables, session.keyId))) {
    await desk.media.endWhip(sessionId, 'key-revoked')
    return
  }
  const broadcast = await markLive(desk.tables, broadcastId as Id<'brd'>, clock)
  if (!broadcast) {
    await desk.media.endBroadcast(broadcastId)
    return
  }
  const { showId, id, epoch, epochStart } = broadcast
  desk.refusals.forget(showId)
  desk.log.info({ showId, broadcastId, epoch }, 'broadcast is live')
  desk.events.emit(broadcastStarted, { showId, broadcastId: id, epoch, epochStart, rtpBase: clock.rtpBase, startedAt: clock.startedAt })
}

async function recordLoss(desk: Desk, { broadcastId, sessionId, reason, clock }: MediaEvents['ingest.ended']): Promise<void> {
  const session = desk.sessions.remove(sessionId)
  if (session?.protocol === 'whip' && reason === 'never-connected') {
    const detail = 'No packet came through by UDP. Publish by RTMP instead.'
    desk.refusals.note(session.showId, { at: desk.clock.now(), reason: 'udp-blocked', detail, protocol: 'whip' })
  }
  // Whoever took over has begun an epoch of its own; nothing is interrupted.
  if (reason === 'replaced' || clock?.flowing) return
  const broadcast = await markInterrupted(desk.tables, broadcastId as Id<'brd'>, clock?.newest ?? null, desk.clock.now())
  if (!broadcast) return
  const { showId, id, epoch } = broadcast
  desk.log.info({ showId, broadcastId, epoch, reason }, 'broadcast is interrupted')
  desk.events.emit(broadcastInterrupted, { showId, broadcastId: id, epoch, reason })
}

function recordRefusal(desk: Desk, { sessionId, protocol, reason, detail }: MediaEvents['ingest.refused']): void {
  const session = desk.sessions.remove(sessionId)
  if (session) desk.refusals.note(session.showId, { at: desk.clock.now(), reason, detail, protocol })
}

async function endForgotten(desk: Desk): Promise<void> {
  const since = new Date(desk.clock.now().getTime() - RETURN_WITHIN_MS)
  for (const id of await listInterruptedBefore(desk.tables, since)) await endOne(desk, id, 'publisher-did-not-return')
}

/** Ends the show's open broadcast, its publisher and its viewers. Nothing happens when there is none. */
export async function endBroadcast(desk: Desk, showId: Id<'shw'>, reason: BroadcastEnd): Promise<void> {
  const open = await findOpen(desk.tables, showId)
  if (open) await endOne(desk, open.id, reason)
}

async function endOne(desk: Desk, id: Id<'brd'>, reason: BroadcastEnd): Promise<void> {
  const broadcast = await markEnded(desk.tables, id, reason, desk.clock.now())
  await desk.media.endBroadcast(id)
  if (!broadcast) return
  const { showId, epoch } = broadcast
  desk.log.info({ showId, broadcastId: id, reason }, 'broadcast has ended')
  desk.events.emit(broadcastEnded, { showId, broadcastId: id, epoch, reason })
}
