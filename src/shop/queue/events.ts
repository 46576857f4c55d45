import { defineEvent } from '#platform/events'
import type { Moved } from './store.ts'

/** Places in lines changed: turns began, were used, ran out; the line ended. Sent after the commit. */
export const queueMoved = defineEvent<{ moved: readonly Moved[] }>('shop.queue.moved')
