import type { Hold, ProductCard } from '../../api/types.ts'
import type { Cue } from '../../live/cues/cue-timeline.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

/** Units that a sale keeps for this viewer, to be bought on the sheet. */
export interface Kept {
  readonly product: ProductCard
  readonly hold: Hold
  /** How long they were kept for when they were given. */
  readonly spanSeconds: number
}

export interface SaleCardProps {
  session: WatchSession
  /** The opening of the sale at the frame in sight; `cue.sale` says what it is. */
  cue: Cue
  /** Opens the buy sheet with them. */
  onBuy: (kept: Kept) => void
}
