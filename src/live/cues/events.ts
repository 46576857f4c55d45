import { defineEvent } from '#platform/events'
import type { Cue } from './cue.ts'

/** A cue was stored; its frame may still come. */
export const cuePlaced = defineEvent<{ cue: Cue }>('live.cue.placed')
