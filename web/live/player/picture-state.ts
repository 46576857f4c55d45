import type { ShowState } from '../../api/types.ts'

/** What the player itself is doing. */
export type PlayerPhase =
  | 'connecting'
  | 'flowing'
  /** The connection stands and no frame comes. */
  | 'stalled'
  /** The offer was answered and no packet gets through: UDP is closed on this network. */
  | 'blocked'
  /** The server has no picture for this show now. */
  | 'no-picture'
  | 'refused'
  | 'full'
  | 'unreachable'
  /** The browser wants a tap before it plays. */
  | 'needs-tap'

/** What the person is told while there is no moving picture; null while there is one. */
export type PictureNotice =
  | 'connecting'
  | 'not-started'
  | 'host-away'
  | 'ended'
  | 'cancelled'
  | 'blocked'
  | 'refused'
  | 'full'
  | 'unreachable'
  | 'needs-tap'

export type BroadcastState = 'live' | 'interrupted' | 'ended' | null

/** Says the true thing: the programme's own state first, then the broadcast's, then what this phone's connection does. */
export function pictureNotice(phase: PlayerPhase, broadcast: BroadcastState, show: ShowState): PictureNotice | null {
  if (phase === 'flowing') return null
  if (phase === 'needs-tap') return 'needs-tap'
  if (show === 'cancelled') return 'cancelled'
  if (broadcast === 'ended' || (broadcast === null && (show === 'ended' || show === 'stopped'))) return 'ended'
  if (phase === 'refused' || phase === 'full' || phase === 'unreachable') return phase
  if (broadcast === 'interrupted') return 'host-away'
  if (phase === 'no-picture') return show === 'live' || broadcast === 'live' ? 'host-away' : 'not-started'
  if (phase === 'blocked') return 'blocked'
  return 'connecting'
}
