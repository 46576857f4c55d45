import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Show } from '../../api/types.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { CloseIcon, DownIcon, SendIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { createModerator } from '../../live/chat/moderate.ts'
import type { TalkLine } from '../../live/realtime/room-state.ts'
import { useStore } from '../../live/session/use-store.ts'
import { usePerson } from '../../shell/session.ts'
import { HeldLine, LineMenu, Own, Sale, Spoken } from './chat/chat-lines.tsx'
import { RulesButton } from './chat/chat-rules.tsx'
import { useChatDesk } from './chat/use-chat-desk.ts'
import type { Live } from './use-live-session.ts'

const NEAR_END_PX = 40

type Filter = 'all' | 'held' | 'mentions'

/** What viewers say, what waits for a decision, and a line to answer them. */
export function ChatPanel({ show: { id: showId, host }, live }: { show: Show; live: Live }) {
  const { t } = useLingui()
  const desk = useChatDesk(showId)
  const self = useStore(live.talk.self)
  const [filter, setFilter] = useState<Filter>('all')
  const [replyTo, setReplyTo] = useState<TalkLine | null>(null)
  const moderator = createModerator(showId, t)
  const { chatRules, lines } = live.room
  const calls = (line: TalkLine): boolean => callsFor(line, self?.author)
  const held = desk?.held ?? []
  const mentions = lines.filter((line) => line.kind === 'talk' && calls(line))
  const shown = filter === 'mentions' ? mentions : lines
  const { list, missed, goToEnd } = useEnd(filter === 'held' ? held.length : shown.length + live.ownLines.length)
  return (
    <section className="panel panel-fill chat-panel" aria-labelledby="chat-title">
      <div className="panel-head">
        <h2 id="chat-title" className="sr-only">
          <Trans>Chat</Trans>
        </h2>
        <Filters now={filter} held={held.length} mentions={mentions.length} onChange={setFilter} />
        {self?.moderates && desk && <RulesButton showId={showId} rules={chatRules} mutes={desk.mutes} moderator={moderator} />}
      </div>
      {chatRules.pinned && <Pinned line={chatRules.pinned} onUnpin={() => void moderator.pin(null)} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a pointer */}
      <div ref={list} className="talk" role="log" aria-labelledby="chat-title" tabIndex={0}>
        {filter === 'held' ? (
          <ol>
            {held.length === 0 && <None words={<Trans>Nothing waits for a decision.</Trans>} />}
            {held.map((line) => (
              <HeldLine key={line.id} line={line} moderator={moderator} />
            ))}
          </ol>
        ) : (
          <ol>
            {shown.length === 0 && live.ownLines.length === 0 && (
              <None
                words={filter === 'mentions' ? <Trans>Nobody has called you yet.</Trans> : <Trans>Nobody has said anything yet.</Trans>}
              />
            )}
            {shown.map((line) =>
              line.kind === 'sale' ? (
                <Sale key={line.id} line={line} />
              ) : (
                <Spoken key={line.id} line={line} calls={calls(line)} hostPicture={host.avatarUrl}>
                  {self?.moderates && (
                    <LineMenu
                      line={line}
                      moderator={moderator}
                      isPinned={chatRules.pinned?.id === line.id}
                      onReply={() => setReplyTo(line)}
                    />
                  )}
                </Spoken>
              ),
            )}
            {live.ownLines.map((line) => (
              <Own key={line.key} line={line} talk={live.talk} />
            ))}
          </ol>
        )}
      </div>
      {missed > 0 && (
        <Button className="btn-small talk-missed" icon={DownIcon} onClick={goToEnd}>
          <Plural value={missed} one="# new line" other="# new lines" />
        </Button>
      )}
      <Say live={live} replyTo={replyTo} onReplied={() => setReplyTo(null)} />
    </section>
  )
}

const callsFor = (line: TalkLine, author: string | null | undefined): boolean =>
  Boolean(author) && (line.mentions.includes(author ?? '') || line.replyTo?.author === author)

function Pinned({ line, onUnpin }: { line: { name: string; text: string }; onUnpin: () => void }) {
  const { t } = useLingui()
  return (
    <p className="talk-pinned" dir="auto">
      <b>
        <bdi>{line.name}</bdi>
      </b>{' '}
      {line.text} <IconButton icon={CloseIcon} size="desk" label={t`Unpin`} onClick={onUnpin} />
    </p>
  )
}

function None({ words }: { words: ReactNode }) {
  return <li className="talk-none">{words}</li>
}

interface FiltersProps {
  now: Filter
  held: number
  mentions: number
  onChange: (filter: Filter) => void
}

function Filters({ now, held, mentions, onChange }: FiltersProps) {
  const { t } = useLingui()
  const filters: { id: Filter; words: ReactNode; count: number }[] = [
    { id: 'all', words: <Trans>Chat</Trans>, count: 0 },
    { id: 'held', words: <Trans context="filter of the chat">Held</Trans>, count: held },
    { id: 'mentions', words: <Trans context="filter of the chat">To you</Trans>, count: mentions },
  ]
  return (
    <div className="talk-filters" role="group" aria-label={t`Lines to show`}>
      {filters.map(({ id, words, count }) => (
        <button key={id} type="button" aria-pressed={now === id} onClick={() => onChange(id)}>
          {words} {count > 0 && <span className="num talk-count">{count}</span>}
        </button>
      ))}
    </div>
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

function Say({ live, replyTo, onReplied }: { live: Live; replyTo: TalkLine | null; onReplied: () => void }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const box = useRef<HTMLInputElement>(null)
  const name = read(usePerson().account.name)
  const [text, setText] = useState('')
  useEffect(() => {
    if (replyTo) box.current?.focus()
  }, [replyTo])
  function submit(event: FormEvent): void {
    event.preventDefault()
    const said = text.trim()
    if (!said) return
    live.talk.say({ text: said, name: '', replyTo })
    setText('')
    onReplied()
  }
  const label = t`Write as ${name}`
  return (
    <form onSubmit={submit}>
      {replyTo && (
        <p className="say-to">
          <span className="ellipsis" dir="auto">
            <b>
              <bdi>{replyTo.name}</bdi>
            </b>{' '}
            {replyTo.text}
          </span>
          <IconButton icon={CloseIcon} size="desk" label={t`Answer nobody in particular`} onClick={onReplied} />
        </p>
      )}
      <div className="say">
        <input
          ref={box}
          className="say-box"
          {...(text ? { dir: 'auto' } : {})}
          maxLength={300}
          value={text}
          placeholder={label}
          aria-label={label}
          onChange={(event) => setText(event.target.value)}
        />
        <IconButton icon={SendIcon} label={t`Send`} size="desk" type="submit" />
      </div>
    </form>
  )
}
