import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Ends a show that was stopped then and not taken up again. */
export const endStopped = defineJob('programme.end-stopped-show', z.object({ showId: idSchema('shw'), stoppedAt: z.iso.datetime() }))

/** What people who asked to be reminded of a show are told. */
export const newsKinds = ['soon', 'started', 'moved', 'cancelled'] as const
export type NewsKind = (typeof newsKinds)[number]

/** Handled by `programme/channels`: a show that anybody may find was planned. */
export const announceShow = defineJob('programme.announce-show', z.object({ showId: idSchema('shw') }))

/** Handled by `programme/reminders`. `startsAt` is the start that the news is about: a show that moved meanwhile is told of by a later job. */
export const tellOfShow = defineJob(
  'programme.tell-of-show',
  z.object({ showId: idSchema('shw'), news: z.enum(newsKinds), startsAt: z.iso.datetime() }),
)
