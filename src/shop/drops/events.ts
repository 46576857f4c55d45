import { defineEvent } from '#platform/events'
import type { Drop } from './drop.ts'

/** A drop was planned, opened, ended, or its units and its line moved. Sent after the commit; read how it stands when it is told. */
export const dropMoved = defineEvent<{ drop: Drop }>('shop.drop.moved')
