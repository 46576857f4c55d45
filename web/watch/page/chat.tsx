import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { Refusal } from '../../api/refusal.ts'
import { BagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { cityName } from '../../kit/places.ts'
import type { ChatLine, SaleLine, TalkLine } from '../../live/realtime/room-state.ts'
import type { OwnLine } from '../../live/session/talk.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { Portrait } from './watch-top.tsx'

/** The talk of the show: a polite log. Scrolled back it holds still and counts what is new. */
export function Chat({ session }: { session: WatchSession }) {
  const { t } = useLingui()
  const { lines } = useStore(session.room)
  const own = useStore(session.talk.lines)
  const log = useRef<HTMLDivElement>(null)
  const [heldAt, setHeldAt] = useState<number | null>(null)
  const total = lines.length + own.length

  useEffect(() => {
    const list = log.current
    if (list && heldAt === null) list.scrollTop = list.scrollHeight
  }, [total, heldAt])

  const scrolled = (): void => {
    const list = log.current
    if (!list) return
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 24
    setHeldAt((now) => (atEnd ? null : (now ?? total)))
  }

  const newer = heldAt === null ? 0 : Math.max(0, total - heldAt)
  return (
    <div className="chat">
      <div
        ref={log}
        className="chat-log"
        role="log"
        aria-live={heldAt === null ? 'polite' : 'off'}
        aria-label={t`Chat`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a log that scrolls must be reachable without a pointer
        tabIndex={0}
        onScroll={scrolled}
      >
        <ul>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
          {own.map((line) => (
            <OwnLineView key={line.key} line={line} session={session} />
          ))}
        </ul>
      </div>
      {newer > 0 && (
        <button type="button" className="chat-newer" onClick={() => setHeldAt(null)}>
          <Plural value={newer} one="# new line" other="# new lines" />
        </button>
      )}
    </div>
  )
}

function Line({ line }: { line: ChatLine }) {
  return line.kind === 'sale' ? <SaleView line={line} /> : <TalkView line={line} />
}

function TalkView({ line }: { line: TalkLine }) {
  return (
    <li className="chat-line" dir="auto">
      <Portrait name={line.name} pictureUrl={null} />
      <span>
        <b>
          <bdi>{line.name}</bdi>
        </b>{' '}
        {line.role === 'host' && (
          <>
            <span className="chat-role">
              <Trans context="role in the chat">Host</Trans>
            </span>{' '}
          </>
        )}
        {line.role === 'moderator' && (
          <>
            <span className="chat-role">
              <Trans context="role in the chat">Moderator</Trans>
            </span>{' '}
          </>
        )}
        {line.text}
      </span>
    </li>
  )
}

function SaleView({ line }: { line: SaleLine }) {
  const { read } = useLanguage()
  const city = line.city && read(cityName(line.city))
  const product = read(line.productTitle)
  return (
    <li className="chat-line chat-sale">
      <BagIcon />
      <span>
        {city ? (
          <Trans>
            {product}: bought just now in {city}
          </Trans>
        ) : (
          <Trans>{product}: bought just now</Trans>
        )}
      </span>
    </li>
  )
}

function OwnLineView({ line, session }: { line: OwnLine; session: WatchSession }) {
  const { t } = useLingui()
  const { talk } = session
  return (
    <li className="chat-line chat-own" dir="auto">
      <Portrait name={line.name || '•'} pictureUrl={null} />
      <span>
        {line.text}{' '}
        {line.state === 'sending' && (
          <span className="chat-fate">
            <Trans>Sending…</Trans>
          </span>
        )}
        {line.state === 'unsent' && (
          <>
            <span className="chat-fate">
              <Trans>Not sent.</Trans>
            </span>{' '}
            <button type="button" onClick={() => talk.again(line.key)}>
              <Trans>Send again</Trans>
            </button>
          </>
        )}
        {line.state === 'refused' && (
          <>
            <span className="chat-fate">{t(problemWords(new Refusal(line.code ?? 'unknown', 409)))}</span>{' '}
            <button type="button" onClick={() => talk.forget(line.key)}>
              <Trans>Remove</Trans>
            </button>
          </>
        )}
      </span>
    </li>
  )
}
