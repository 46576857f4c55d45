import type { RemovalReason } from '../../../src/live/chat/contract.ts'

/** In the order they are offered. */
export const removalReasons: readonly RemovalReason[] = ['spam', 'abuse', 'hate', 'adult', 'private', 'off-topic']
