import { Trans, useLingui } from '@lingui/react/macro'
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useAfterPress } from '../../kit/after-press.ts'
import { IconButton } from '../../kit/button.tsx'
import { CloseIcon, SendIcon } from '../../kit/icons.tsx'
import type { TalkLine } from '../../live/realtime/room-state.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { addressing } from './addressing.ts'
import { mentionAt, withMention } from './mention.ts'
import { useTalkState } from './use-talk-state.ts'

const nameKey = 'souk.chat.name'
const suggestions = 4

interface ComposerProps {
  session: WatchSession
  onWriting: (writing: boolean) => void
}

/** One line to say, to whom, and, for a first line, under which name. */
export function Composer({ session, onWriting }: ComposerProps) {
  const nameInput = useRef<HTMLInputElement>(null)
  const textInput = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [name, setName] = useState(() => localStorage.getItem(nameKey) ?? '')
  const [asksName, setAsksName] = useState(name === '')
  const { writing, ...watched } = useWriting(onWriting)
  const state = useTalkState(session)
  const { replyTo } = useStore(addressing.store)
  useAddressed(textInput, setText)

  const say = (): void => {
    const said = text.trim()
    const signed = name.trim()
    if (!said || state.secondsToWait > 0) return
    if (!signed) {
      setAsksName(true)
      return nameInput.current?.focus()
    }
    localStorage.setItem(nameKey, signed)
    setAsksName(false)
    session.talk.say({ text: said, name: signed, replyTo })
    setText('')
    addressing.reply(null)
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
      {...watched}
    >
      {writing && <MentionList session={session} text={text} onChoose={setText} input={textInput} />}
      {replyTo && <ReplyTo line={replyTo} />}
      {writing && state.notice && <p className="say-note glass">{state.notice}</p>}
      {writing && asksName && (
        <label className="say-name glass">
          <Trans>Your name, for the chat</Trans>
          <input
            ref={nameInput}
            value={name}
            maxLength={40}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      )}
      <SayBox input={textInput} text={text} onText={setText} blocked={state.blocked} secondsToWait={state.secondsToWait} />
      {writing && !asksName && (
        <button type="button" className="say-as" onClick={() => setAsksName(true)}>
          <Trans>
            You speak as <bdi>{name}</bdi>. Change
          </Trans>
        </button>
      )}
    </form>
  )
}

/** Whether the keyboard is here; what a tap beside it is meant for stays where it is until the finger is up. */
function useWriting(onWriting: (writing: boolean) => void) {
  const [writing, setWriting] = useState(false)
  const afterPress = useAfterPress()
  const change = (next: boolean): void => {
    setWriting(next)
    onWriting(next)
  }
  return {
    writing,
    onFocus: () => change(true),
    onBlur({ currentTarget: form, relatedTarget }: FocusEvent<HTMLFormElement>) {
      if (form.contains(relatedTarget)) return
      afterPress(() => {
        if (!form.contains(document.activeElement)) change(false)
      })
    },
  }
}

interface SayBoxProps {
  input: RefObject<HTMLInputElement | null>
  text: string
  onText: (text: string) => void
  /** Nothing can be said now, and why. */
  blocked: string | null
  secondsToWait: number
}

function SayBox({ input, text, onText, blocked, secondsToWait }: SayBoxProps) {
  const { t } = useLingui()
  return (
    <div className="say glass">
      <input
        ref={input}
        value={text}
        maxLength={300}
        // An empty box has the direction of the page, whatever its hint says.
        {...(text ? { dir: 'auto' } : {})}
        enterKeyHint="send"
        autoComplete="off"
        disabled={blocked !== null}
        aria-label={t`Say something in the chat`}
        placeholder={blocked ?? t`Say something…`}
        onChange={(event) => onText(event.target.value)}
      />
      {secondsToWait > 0 && (
        <span className="say-wait num" role="timer" aria-label={t`Seconds until you may speak again: ${secondsToWait}`}>
          {secondsToWait}
        </span>
      )}
      {text.trim() && secondsToWait === 0 && <IconButton className="say-send" icon={SendIcon} label={t`Send`} type="submit" />}
    </div>
  )
}

function ReplyTo({ line }: { line: TalkLine }) {
  const { t } = useLingui()
  return (
    <div className="say-reply glass">
      <span className="ellipsis" dir="auto">
        <b>
          <bdi>{line.name}</bdi>
        </b>{' '}
        {line.text}
      </span>
      <IconButton icon={CloseIcon} label={t`Answer nobody in particular`} onClick={() => addressing.reply(null)} />
    </div>
  )
}

interface MentionListProps {
  session: WatchSession
  text: string
  input: RefObject<HTMLInputElement | null>
  onChoose: (text: string) => void
}

/** People who spoke and whose name goes on as it was begun. */
function MentionList({ session, text, input, onChoose }: MentionListProps) {
  const { t } = useLingui()
  const { lines } = useStore(session.room)
  const begun = mentionAt(text)
  if (begun === null) return null
  const names = new Set(lines.flatMap((line) => (line.kind === 'talk' ? [line.name] : [])))
  const fitting = [...names].reverse().filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()))
  if (fitting.length === 0 || fitting.includes(begun)) return null
  return (
    <ul className="say-names glass" aria-label={t`People to mention`}>
      {fitting.slice(0, suggestions).map((name) => (
        <li key={name}>
          <button
            type="button"
            onClick={() => {
              onChoose(withMention(text, name))
              input.current?.focus()
            }}
          >
            <bdi>@{name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A line that is answered or a person who is mentioned brings the keyboard. */
function useAddressed(input: RefObject<HTMLInputElement | null>, setText: (change: (now: string) => string) => void): void {
  const { replyTo, mention } = useStore(addressing.store)
  useEffect(() => {
    if (mention) setText((now) => withMention(`${now.trimEnd()}${now.trim() ? ' ' : ''}@`, mention.name))
    if (replyTo || mention) input.current?.focus()
  }, [replyTo, mention, input, setText])
}
