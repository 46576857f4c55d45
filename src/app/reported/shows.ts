import type { Clips } from '#live/clips'
import type { Ingest } from '#live/ingest'
import type { Recordings } from '#live/recording'
import type { Actor } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Clock } from '#platform/time'
import { isFoundBy, MASKED_TITLE, type Show, type Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { Subject, SubjectSource } from '#safety/moderation'

const showIdSchema = idSchema('shw')
const clipIdSchema = idSchema('clp')

export interface ShowSourceDeps {
  clock: Clock
  shows: Pick<Shows, 'find' | 'listIn' | 'changeState'>
  ingest: Pick<Ingest, 'endBroadcast'>
  recordings: Pick<Recordings, 'withhold'>
  clips: Pick<Clips, 'withholdOf'>
  audience: Pick<AudiencePolicy, 'admits' | 'restrictToAdults'>
}

const subjectOfShow = ({ slug, title, hostId, description }: Show): Subject => {
  const named = { en: title.en || title.ar || slug, ar: title.ar || title.en || slug }
  return { title: named, address: `/shows/${slug}`, accountId: hostId, snapshot: { title: named, description } }
}

async function maskOf(audience: Pick<AudiencePolicy, 'admits'>, reader: Actor, showId: string): Promise<Bilingual | null> {
  return (await audience.admits(reader, { kind: 'show', id: showId })) ? null : MASKED_TITLE
}

/** Shows, as operators meet them. */
export function showSource({ clock, shows, ingest, recordings, clips, audience }: ShowSourceDeps): SubjectSource {
  async function find(id: string): Promise<Show | null> {
    const showId = showIdSchema.safeParse(id)
    return showId.success ? shows.find(showId.data) : null
  }
  return {
    acts: ['stop-broadcast', 'restrict-to-adults'],
    async find(id) {
      const show = await find(id)
      return show && subjectOfShow(show)
    },
    async isFoundBy(reader, id) {
      const show = await find(id)
      return show !== null && isFoundBy(reader, show)
    },
    maskFor: (reader, id) => maskOf(audience, reader, id),
    async carryOut(act, id) {
      const show = await find(id)
      if (!show) return
      if (act === 'restrict-to-adults') await audience.restrictToAdults({ kind: 'show', id: show.id }, clock.now())
      if (act !== 'stop-broadcast') return
      // First: a replay opens by itself once the broadcast has ended.
      await recordings.withhold(show.id, clock.now())
      await clips.withholdOf(show.id, clock.now())
      await stopShow({ shows, ingest }, show)
    },
    async takeBack(act, id) {
      const show = await find(id)
      if (show && act === 'restrict-to-adults') await audience.restrictToAdults({ kind: 'show', id: show.id }, null)
      // What was on air is over; it can be seen again.
      if (show && act === 'stop-broadcast') {
        await recordings.withhold(show.id, null)
        await clips.withholdOf(show.id, null)
      }
    },
    async listOnAir() {
      const running = await shows.listIn(['live', 'stopped'], clock.now())
      return running.map((show) => ({ id: show.id, subject: subjectOfShow(show) }))
    },
  }
}

/** The picture ends first, with its reason; then the show, so that no camera comes back. */
export async function stopShow(
  { shows, ingest }: { shows: Pick<Shows, 'changeState'>; ingest: Pick<Ingest, 'endBroadcast'> },
  show: Show,
): Promise<void> {
  await ingest.endBroadcast(show.id, 'stopped-by-operator')
  if (show.state === 'live' || show.state === 'stopped') await shows.changeState(show.id, 'ended')
  if (show.state === 'draft' || show.state === 'scheduled') await shows.changeState(show.id, 'cancelled')
}

/** Clips, as operators meet them. */
export function clipSource({
  clips,
  shows,
  audience,
  clock,
}: {
  clips: Pick<Clips, 'find' | 'withhold'>
  shows: Pick<Shows, 'find'>
  audience: Pick<AudiencePolicy, 'admits'>
  clock: Clock
}): SubjectSource {
  const idOf = (id: string): Id<'clp'> | null => clipIdSchema.safeParse(id).data ?? null
  async function showOf(id: string): Promise<Show | null> {
    const clipId = idOf(id)
    const clip = clipId && (await clips.find(clipId))
    return clip && shows.find(clip.showId)
  }
  return {
    acts: ['hide-clip'],
    async find(id) {
      const clipId = idOf(id)
      const clip = clipId && (await clips.find(clipId))
      const show = clip && (await shows.find(clip.showId))
      if (!clip || !show) return null
      const { title, address: _address, ...rest } = subjectOfShow(show)
      const named = { en: clip.title.en ?? clip.title.ar ?? title.en, ar: clip.title.ar ?? clip.title.en ?? title.ar }
      return { ...rest, title: named, address: `/clips/${clip.id}`, snapshot: { title: named, show: title } }
    },
    async isFoundBy(reader, id) {
      const show = await showOf(id)
      return show !== null && isFoundBy(reader, show)
    },
    async maskFor(reader, id) {
      const show = await showOf(id)
      return show && maskOf(audience, reader, show.id)
    },
    async carryOut(_act, id) {
      const clipId = idOf(id)
      if (clipId) await clips.withhold(clipId, clock.now())
    },
    async takeBack(_act, id) {
      const clipId = idOf(id)
      if (clipId) await clips.withhold(clipId, null)
    },
  }
}
