/** The shapes of the wire that only desks pass around. */
import type { Bilingual } from '../kit/language.ts'
import type { Money } from '../kit/money.ts'
import type { Address, OrderReceipt, QuoteLine, Show, ShowCard, Sums } from './types.ts'

export interface Organisation {
  id: string
  kind: 'brand' | 'agency' | 'platform'
  slug: string
  name: Bilingual
}

export interface Membership {
  organisation: Organisation
  role: string
  capabilities: string[]
}

export interface Me {
  account: { id: string; name: Bilingual | string; email: string } | null
  memberships: Membership[]
}

export interface DemoPerson {
  email: string
  password: string
  name: Bilingual
  role: Bilingual
  goesTo: string
}

export interface SellerOrderRow {
  id: string
  number: string
  placedAt: string
  buyerName: string
  city: string
  lines: { title: Bilingual; quantity: number; pictureUrl: string | null }[]
  total: Money
  state: string
}

export interface SellerOrderPage {
  items: SellerOrderRow[]
  nextCursor: string | null
  total: number
}

export interface OrderEvent {
  at: string
  kind: string
  detail: string | null
}

export interface SellerOrder extends Omit<SellerOrderRow, 'lines'>, Sums {
  lines: Omit<QuoteLine, 'holdId'>[]
  address: Address
  contact: OrderReceipt['contact'] & { phone?: string | null }
  timeline: OrderEvent[]
  /** `mediaTime`: 90 kHz ticks since the broadcast's first frame; null when the buyer's playhead is not known. */
  show: { title: Bilingual; slug: string; mediaTime: number | null } | null
  payment: { label: string; state: string }
}

export interface RundownItem {
  id: string
  position: number
  title: Bilingual
  script: Bilingual | null
  lineupItemId: string | null
  startsAtSeconds: number
  durationSeconds: number
}

export interface StudioShow {
  show: Show
  broadcast: { id: string; state: 'idle' | 'live' | 'interrupted'; startedAt: string | null; epoch: number } | null
  rundown: RundownItem[]
  pinned: { lineupItemId: string; cueId: string } | null
  sales: { orders: number; total: Money }
}

export interface Signal {
  width: number | null
  height: number | null
  framesPerSecond: number | null
  bitrateBps: number | null
  keyframeIntervalSeconds: number | null
  lossPercent: number | null
  viewers: number
  state: string
}

export type StudioRow = ShowCard

/** What a pin or unpin answers: `at` is the date of the frame it lands on. */
export interface CueAnswer {
  id: string
  at: string
  mediaTime: number
  kind: 'pin' | 'unpin'
  lineupItemId: string | null
}
