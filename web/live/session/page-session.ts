import type { ProductCard, Show } from '../../api/types.ts'
import type { Cue } from '../cues/cue-timeline.ts'
import type { Picture } from '../player/picture.ts'
import type { RoomView } from '../realtime/room-state.ts'
import type { Store } from './store.ts'

/** What a page that shows a show needs, on air or in a replay. */
export interface PageSession {
  readonly kind: 'live' | 'replay'
  readonly show: Store<Show>
  readonly room: Store<RoomView>
  /** The cue whose product is on the card at the frame in sight; null when nothing is pinned. */
  readonly pin: Store<Cue | null>
  /** The cue of the offer that is open at the frame in sight; null when none is. */
  readonly offer: Store<Cue | null>
  /** The openings of the sales that are open at the frame in sight, oldest first. */
  readonly sales: Store<readonly Cue[]>
  readonly picture: Picture
  close(): void
}

export const productOf = (show: Show, productId: string): ProductCard | undefined =>
  show.lineup.find((item) => item.product.id === productId)?.product

/** What a cue changes on the page. */
export function takeCue({ pin, offer, sales }: Pick<PageSession, 'pin' | 'offer' | 'sales'>, cue: Cue): void {
  const kind: string = cue.kind
  if (cue.sale) {
    const others = sales.read().filter(({ sale }) => sale?.id !== cue.sale?.id)
    sales.change(kind === 'sale.open' ? [...others, cue] : others)
  } else if (kind === 'pin' || kind === 'unpin') pin.change(kind === 'pin' ? cue : null)
  else offer.change(kind === 'offer.open' ? cue : null)
}
