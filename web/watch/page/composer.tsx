import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { IconButton } from '../../kit/button.tsx'
import { SendIcon } from '../../kit/icons.tsx'
import type { WatchSession } from '../../live/session/watch-session.ts'

const nameKey = 'souk.chat.name'

interface ComposerProps {
  session: WatchSession
  onWriting: (writing: boolean) => void
}

/** One line to say, and, for a first line, under which name. */
export function Composer({ session, onWriting }: ComposerProps) {
  const { t } = useLingui()
  const nameInput = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [name, setName] = useState(() => localStorage.getItem(nameKey) ?? '')
  const [named, setNamed] = useState(name !== '')
  const [writing, setWriting] = useState(false)

  const focus = (next: boolean): void => {
    setWriting(next)
    onWriting(next)
  }

  const say = (): void => {
    const said = text.trim()
    const signed = name.trim()
    if (!said) return
    if (!signed) return nameInput.current?.focus()
    localStorage.setItem(nameKey, signed)
    setNamed(true)
    session.talk.say(said, signed)
    setText('')
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
      onFocus={() => focus(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) focus(false)
      }}
    >
      {writing && !named && (
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
      <div className="say glass">
        <input
          value={text}
          maxLength={300}
          dir="auto"
          enterKeyHint="send"
          autoComplete="off"
          aria-label={t`Say something in the chat`}
          placeholder={t`Say something…`}
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() && <IconButton className="say-send" icon={SendIcon} label={t`Send`} type="submit" />}
      </div>
    </form>
  )
}
