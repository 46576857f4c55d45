import { Plural, Trans } from '@lingui/react/macro'
import { serverNow } from '../../api/clock.ts'
import { When } from '../operator/when.tsx'
import type { DisputeRow } from './dispute-queries.ts'

const DAY_MS = 86_400_000

/** Until when an answer is taken, and how long that is; nothing where nothing is awaited. */
export function Due({ dispute: { state, dueAt } }: { dispute: Pick<DisputeRow, 'state' | 'dueAt'> }) {
  if (state !== 'needs-response' || dueAt === null) return <span className="money-mark">–</span>
  const left = Date.parse(dueAt) - serverNow()
  const days = Math.floor(left / DAY_MS)
  return (
    <span className={days < 2 ? 'dispute-due dispute-due-soon' : 'dispute-due'}>
      <When at={dueAt} />{' '}
      <small>
        {left <= 0 ? (
          <Trans>time is up</Trans>
        ) : days === 0 ? (
          <Trans>less than a day left</Trans>
        ) : (
          <Plural value={days} one="# day left" other="# days left" />
        )}
      </small>
    </span>
  )
}
