import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

type Tone = 'quiet' | 'success' | 'warning' | 'danger' | 'info' | 'live' | 'accent'

/** A state in a word. The colour repeats what the word says and never stands alone. */
export function Badge({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'quiet' ? 'tag' : `tag tag-${tone}`}>{children}</span>
}

export function LiveBadge() {
  return (
    <span className="live-badge">
      <i className="dot" aria-hidden="true" />
      <Trans context="badge of a show on air">LIVE</Trans>
    </span>
  )
}
