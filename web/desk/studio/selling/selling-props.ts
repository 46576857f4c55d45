import type { Show } from '../../../api/types.ts'
import type { Live } from '../use-live-session.ts'

export interface SellingProps {
  show: Show
  live: Live
}
