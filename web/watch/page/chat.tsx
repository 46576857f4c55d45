import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { PinIcon } from '../../kit/icons.tsx'
import type { ChatLine, TalkLine } from '../../live/realtime/room-state.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { addressing } from './addressing.ts'
import { OwnLineView, SaleView, TalkView } from './chat-line.tsx'

const LineSheet = lazy(async () => ({ default: (await import('./line-sheet.tsx')).LineSheet }))
const endPixels = 24

/** The talk of the show: a polite log. Scrolled back it holds still and counts what is new; readers can pause it. */
export function Chat({ session }: { session: WatchSession }) {
  const { t } = useLingui()
  const { lines, chatRules } = useStore(session.room)
  const own = useStore(session.talk.lines)
  const self = useStore(session.talk.self)
  const [opened, setOpened] = useState<TalkLine | null>(null)
  const [quiet, setQuiet] = useState(false)
  const { log, heldAt, follow, scrolled } = useEnd(lines.length + own.length)
  const newer = heldAt === null ? 0 : Math.max(0, lines.length + own.length - heldAt)
  const pinned = chatRules.pinned
  return (
    <div className="chat">
      <button type="button" className="chat-pause" aria-pressed={quiet} onClick={() => setQuiet(!quiet)}>
        <Trans>Stop reading new lines aloud</Trans>
      </button>
      {pinned && (
        <p className="chat-pinned" dir="auto">
          <PinIcon label={t`Pinned`} />
          <span>
            <b>
              <bdi>{pinned.name}</bdi>
            </b>{' '}
            {pinned.text}
          </span>
        </p>
      )}
      <div
        ref={log}
        className="chat-log"
        role="log"
        aria-live={heldAt === null && !quiet ? 'polite' : 'off'}
        aria-label={t`Chat`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a log that scrolls must be reachable without a pointer
        tabIndex={0}
        onScroll={scrolled}
        onKeyDown={moveBetweenLines}
      >
        <ul>
          {lines.map((line) => (
            <Line key={line.id} line={line} me={self?.author ?? null} onOpen={setOpened} />
          ))}
          {own.map((line) => (
            <OwnLineView key={line.key} line={line} session={session} />
          ))}
        </ul>
      </div>
      {newer > 0 && (
        <button type="button" className="chat-newer" onClick={follow}>
          <Plural value={newer} one="# new line" other="# new lines" />
        </button>
      )}
      {opened && (
        <Suspense>
          <LineSheet line={opened} session={session} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  )
}

function Line({ line, me, onOpen }: { line: ChatLine; me: string | null; onOpen: (line: TalkLine) => void }) {
  if (line.kind === 'sale') return <SaleView line={line} />
  return <TalkView line={line} me={me} onOpen={() => onOpen(line)} onReply={() => addressing.reply(line)} />
}

/** Follows the newest line while the end is in view. */
function useEnd(total: number) {
  const log = useRef<HTMLDivElement>(null)
  const [heldAt, setHeldAt] = useState<number | null>(null)
  useEffect(() => {
    const list = log.current
    if (list && heldAt === null) list.scrollTop = list.scrollHeight
  }, [total, heldAt])
  const scrolled = (): void => {
    const list = log.current
    if (!list) return
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < endPixels
    setHeldAt((now) => (atEnd ? null : (now ?? total)))
  }
  return { log, heldAt, follow: () => setHeldAt(null), scrolled }
}

/** Arrow keys go from line to line; Tab leaves the log. */
function moveBetweenLines(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.chat-open')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const next = event.key === 'ArrowUp' ? buttons.at(at < 0 ? -1 : Math.max(0, at - 1)) : buttons[at + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}
