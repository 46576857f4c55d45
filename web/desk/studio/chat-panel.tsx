import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Badge } from '../../kit/badge.tsx'
import { Button, IconButton } from '../../kit/button.tsx'
import { AlertIcon, BagIcon, DownIcon, SendIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { ChatLine, TalkLine } from '../../live/realtime/room-state.ts'
import type { OwnLine } from '../../live/session/talk.ts'
import { initialOf } from '../../shell/account-menu.tsx'
import { usePerson } from '../../shell/session.ts'
import type { Live } from './use-live-session.ts'

const NEAR_END_PX = 40

/** What viewers say, and a line to answer them. */
export function ChatPanel({ live }: { live: Live }) {
  const { lines } = live.room
  const { list, missed, goToEnd } = useEnd(lines.length + live.ownLines.length)
  return (
    <section className="panel panel-fill chat-panel" aria-labelledby="chat-title">
      <div className="panel-head">
        <h2 id="chat-title">
          <Trans>Chat</Trans>
        </h2>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a pointer */}
      <div ref={list} className="talk" role="log" aria-labelledby="chat-title" tabIndex={0}>
        {lines.length === 0 && live.ownLines.length === 0 && (
          <p className="talk-none">
            <Trans>Nobody has said anything yet.</Trans>
          </p>
        )}
        <ol>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
          {live.ownLines.map((line) => (
            <Own key={line.key} line={line} live={live} />
          ))}
        </ol>
      </div>
      {missed > 0 && (
        <Button className="btn-small talk-missed" icon={DownIcon} onClick={goToEnd}>
          <Plural value={missed} one="# new line" other="# new lines" />
        </Button>
      )}
      <Say live={live} />
    </section>
  )
}

/** Follows the newest line while the end is in view; holds still and counts while somebody reads further up. */
function useEnd(count: number) {
  const list = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const [seen, setSeen] = useState(count)
  const goToEnd = (): void => list.current?.scrollTo({ top: list.current.scrollHeight })
  useEffect(() => {
    const box = list.current
    if (!box) return
    const look = (): void => {
      following.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX
      if (following.current) setSeen(count)
    }
    if (following.current) goToEnd()
    look()
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [count])
  return { list, missed: Math.max(0, count - seen), goToEnd }
}

function Line({ line }: { line: ChatLine }) {
  const { read } = useLanguage()
  if (line.kind === 'talk') return <Said line={line} />
  return (
    <li className="talk-sale">
      <BagIcon />
      <span>
        {line.city ? (
          <Trans>
            <bdi>{read(line.productTitle)}</bdi> bought in <bdi>{line.city}</bdi>
          </Trans>
        ) : (
          <Trans>
            <bdi>{read(line.productTitle)}</bdi> bought
          </Trans>
        )}
      </span>
    </li>
  )
}

function Said({ line }: { line: TalkLine }) {
  return (
    <li>
      <span className="avatar" aria-hidden="true">
        {initialOf(line.name)}
      </span>
      <span className="talk-words">
        <b>
          <bdi>{line.name}</bdi>
        </b>{' '}
        {line.role === 'host' && (
          <Badge tone="accent">
            <Trans>Host</Trans>
          </Badge>
        )}
        {line.role === 'moderator' && (
          <Badge tone="info">
            <Trans>Moderator</Trans>
          </Badge>
        )}
        <span className="talk-text" dir="auto">
          {line.text}
        </span>
      </span>
    </li>
  )
}

function Own({ line, live }: { line: OwnLine; live: Live }) {
  return (
    <li className="talk-own">
      <span className="talk-words">
        <span className="talk-text" dir="auto">
          {line.text}
        </span>
        <small role="status">
          {line.state === 'sending' && <Trans>Sending</Trans>}
          {line.state === 'refused' && <Trans>Not sent: the chat rules stopped it</Trans>}
          {line.state === 'unsent' && <Trans>Not sent: no connection</Trans>}
        </small>
      </span>
      {line.state === 'unsent' && (
        <Button className="btn-small" onClick={() => live.talk.again(line.key)}>
          <Trans>Send again</Trans>
        </Button>
      )}
      {line.state === 'refused' && (
        <Button className="btn-small" icon={AlertIcon} onClick={() => live.talk.forget(line.key)}>
          <Trans>Remove</Trans>
        </Button>
      )}
    </li>
  )
}

function Say({ live }: { live: Live }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(usePerson().account.name)
  const [text, setText] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    const said = text.trim()
    if (!said) return
    live.talk.say({ text: said, name: '' })
    setText('')
  }
  const label = t`Write as ${name}`
  return (
    <form className="say" onSubmit={submit}>
      <input
        className="say-box"
        {...(text ? { dir: 'auto' } : {})}
        maxLength={300}
        value={text}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setText(event.target.value)}
      />
      <IconButton icon={SendIcon} label={t`Send`} size="desk" type="submit" />
    </form>
  )
}
