import { Trans, useLingui } from '@lingui/react/macro'
import { type PointerEvent, useRef } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { Refusal } from '../../api/refusal.ts'
import { BagIcon, ReturnIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { cityName } from '../../kit/places.ts'
import { removalWords, roleWords } from '../../live/chat/line-words.ts'
import { linkParts } from '../../live/chat/link-parts.ts'
import type { SaleLine, TalkLine } from '../../live/realtime/room-state.ts'
import type { OwnLine } from '../../live/session/talk.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { Portrait } from './watch-top.tsx'

interface TalkViewProps {
  line: TalkLine
  /** The author that the reader is. */
  me: string | null
  onOpen: () => void
  onReply: () => void
}

/** One line. Swiped it is answered; tapped it shows what can be done with it. */
export function TalkView({ line, me, onOpen, onReply }: TalkViewProps) {
  const { t } = useLingui()
  const swipe = useSwipe(onReply)
  const calls = me !== null && (line.mentions.includes(me) || line.replyTo?.author === me)
  return (
    <li className={calls ? 'chat-line chat-calls' : 'chat-line'} dir="auto" {...swipe}>
      <Portrait name={line.name} pictureUrl={null} />
      <span>
        {line.replyTo && <Quote quote={line.replyTo} />}
        <b>
          <bdi>{line.name}</bdi>
        </b>{' '}
        <Role role={line.role} />
        {calls && <bdi className="sr-only">{t`To you:`} </bdi>}
        <Words line={line} />
      </span>
      <button type="button" className="chat-open" tabIndex={-1} aria-label={t`Answer ${line.name}, or more`} onClick={onOpen} />
    </li>
  )
}

/** A line of a talk that is over. */
export function PastLineView({
  line,
}: {
  line: Pick<TalkLine, 'name' | 'text' | 'role'> & { replyTo: { name: string; text: string } | null }
}) {
  return (
    <li className="chat-line" dir="auto">
      <Portrait name={line.name} pictureUrl={null} />
      <span>
        {line.replyTo && <Quote quote={line.replyTo} />}
        <b>
          <bdi>{line.name}</bdi>
        </b>{' '}
        <Role role={line.role} />
        <Words line={line} />
      </span>
    </li>
  )
}

function Quote({ quote }: { quote: { name: string; text: string } }) {
  return (
    <span className="chat-quote">
      <ReturnIcon />
      {quote.text ? (
        <>
          <bdi>{quote.name}</bdi> <bdi>{quote.text}</bdi>
        </>
      ) : (
        <Trans>A line that is gone</Trans>
      )}
    </span>
  )
}

function Role({ role }: { role: TalkLine['role'] }) {
  const { t } = useLingui()
  const words = roleWords[role]
  if (!words) return null
  return (
    <>
      <bdi className={`chat-role chat-role-${role}`}>{t(words)}</bdi>{' '}
    </>
  )
}

/** Addresses lead somewhere in lines of the people of the show, and in nobody else’s. */
function Words({ line }: { line: Pick<TalkLine, 'role' | 'text'> }) {
  if (line.role === 'viewer') return line.text
  return linkParts(line.text).map(({ text, url }, index) =>
    url ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
      <a key={index} href={url} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
        {text}
      </a>
    ) : (
      text
    ),
  )
}

const swipePixels = 56

/** A line that is pulled aside far enough is answered; the button does the same. */
function useSwipe(onSwiped: () => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  const move = (element: Element, pixels: number): void => {
    ;(element as HTMLElement).style.translate = pixels === 0 ? '' : `${pixels}px`
  }
  const end = (event: PointerEvent, counts: boolean): void => {
    const start = from.current
    from.current = null
    move(event.currentTarget, 0)
    if (counts && start && Math.abs(event.clientX - start.x) > swipePixels && Math.abs(event.clientY - start.y) < swipePixels) onSwiped()
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') from.current = { x: event.clientX, y: event.clientY }
    },
    onPointerMove: (event: PointerEvent) => {
      if (from.current) move(event.currentTarget, Math.max(-80, Math.min(80, event.clientX - from.current.x)))
    },
    onPointerUp: (event: PointerEvent) => end(event, true),
    onPointerCancel: (event: PointerEvent) => end(event, false),
  }
}

export function SaleView({ line }: { line: SaleLine }) {
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

/** A line of one's own that not everybody sees, and why. */
export function OwnLineView({ line, session: { talk } }: { line: OwnLine; session: WatchSession }) {
  return (
    <li className="chat-line chat-own" dir="auto">
      <Portrait name={line.name || '•'} pictureUrl={null} />
      <span>
        {line.text} <Fate line={line} />
        {line.state === 'unsent' && (
          <button type="button" onClick={() => talk.again(line.key)}>
            <Trans>Send again</Trans>
          </button>
        )}
        {(line.state === 'refused' || line.state === 'removed') && (
          <button type="button" onClick={() => talk.forget(line.key)}>
            <Trans>Remove</Trans>
          </button>
        )}
      </span>
    </li>
  )
}

function Fate({ line: { state, code, reason } }: { line: OwnLine }) {
  const { t } = useLingui()
  const words = {
    said: null,
    sending: t`Sending…`,
    held: t`Held for the moderators.`,
    unsent: t`Not sent.`,
    refused: state === 'refused' ? t(problemWords(new Refusal(code ?? 'unknown', 409))) : null,
    removed: t`Taken down by a moderator: ${reason ? t(removalWords[reason]) : ''}.`,
  }[state]
  return (
    words && (
      <>
        <span className="chat-fate">{words}</span>{' '}
      </>
    )
  )
}
