import { httpProblems } from '#platform/http'
import { idSchema } from '#platform/ids'
import type { RoomKind } from '#platform/realtime'
import type { ShowRoomDeps } from './deps.ts'
import { roomProblems } from './problems.ts'

const showIdSchema = idSchema('shw')

/** The room `moderation:<showId>`: tells whoever moderates a show to look again. It says nothing itself, so nothing leaks from it. */
export function moderationRoom({ shows }: Pick<ShowRoomDeps, 'shows'>): RoomKind {
  return {
    countsViewers: false,
    async authorise({ actor, id }) {
      const showId = showIdSchema.safeParse(id)
      const show = showId.success ? await shows.find(showId.data) : null
      if (!show) throw roomProblems.unknown()
      if (!actor.can('chat.moderate', show.brandId)) throw httpProblems.forbidden()
      return { until: null, counted: false }
    },
    snapshot: async () => ({}),
  }
}
