import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { ReplayTalk } from '../../live/session/replay-talk.ts'
import { useStore } from '../../live/session/use-store.ts'
import { PastLineView } from '../page/chat-line.tsx'

/** What viewers said at this moment of the show, as it was said; nobody answers any more. */
export function PastTalk({ talk }: { talk: ReplayTalk }) {
  const { t } = useLingui()
  const lines = useStore(talk.lines)
  const log = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight
  }, [lines])
  if (lines.length === 0) return null
  return (
    <div className="chat">
      {/* Not read aloud: it would talk over the film. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a log that scrolls must be reachable without a pointer */}
      <div ref={log} className="chat-log" role="log" aria-live="off" aria-label={t`What was said`} tabIndex={0}>
        <ul>
          {lines.map((line) => (
            <PastLineView key={line.id} line={line} />
          ))}
        </ul>
      </div>
    </div>
  )
}
