import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { Button, IconButton } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Field, SelectField } from '../../../kit/field.tsx'
import { CloseIcon, PlusIcon, ShieldIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import type { Moderator } from '../../../live/chat/moderate.ts'
import { useRules, useWords } from './use-chat-desk.ts'

const slowChoices = [0, 5, 10, 30, 60, 300] as const

interface RulesProps {
  showId: string
  rules: { slowSeconds: number; followersOnly: boolean }
  mutes: readonly { id: string; name: string; until: string | null }[]
  moderator: Moderator
}

/** The button that opens what holds in this chat: slow mode, followers only, block words, muted people, and the way out for all lines. */
export function RulesButton(props: RulesProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={ShieldIcon} size="desk" label={t`Rules of the chat`} onClick={() => setOpen(true)} />
      <Dialog title={<Trans>Rules of the chat</Trans>} isOpen={open} onClose={() => setOpen(false)}>
        <div className="chat-rules">
          <Switches {...props} />
          <Words showId={props.showId} />
          <Muted {...props} />
          <p className="chat-export">
            <a className="btn btn-desk" href={`/api/studio/shows/${props.showId}/chat/export.csv`} download>
              <Trans>All lines as CSV</Trans>
            </a>{' '}
            <a className="btn btn-desk" href={`/api/studio/shows/${props.showId}/chat/export.json`} download>
              <Trans>All lines as JSON</Trans>
            </a>
          </p>
        </div>
      </Dialog>
    </>
  )
}

function Switches({ showId, rules }: RulesProps) {
  const { t } = useLingui()
  const change = useRules(showId)
  const secondsOf = (seconds: number) => (seconds === 0 ? t`Off` : t`One line in ${seconds} s`)
  return (
    <>
      <SelectField
        label={<Trans>Slow mode</Trans>}
        value={String(rules.slowSeconds)}
        error={change.error && t(problemWords(asRefusal(change.error)))}
        onChange={(event) => {
          const seconds = slowChoices.find((choice) => String(choice) === event.target.value)
          if (seconds !== undefined) change.mutate({ slowSeconds: seconds })
        }}
      >
        {slowChoices.map((seconds) => (
          <option key={seconds} value={seconds}>
            {secondsOf(seconds)}
          </option>
        ))}
      </SelectField>
      <label className="chat-switch">
        <input type="checkbox" checked={rules.followersOnly} onChange={(event) => change.mutate({ followersOnly: event.target.checked })} />
        <Trans>Only followers of the channel speak</Trans>
      </label>
    </>
  )
}

function Words({ showId }: { showId: string }) {
  const { t } = useLingui()
  const { words, add, drop } = useWords(showId)
  const [word, setWord] = useState('')
  const [everyShow, setEveryShow] = useState(true)
  const submit = (): void => {
    if (word.trim()) add.mutate({ word: word.trim(), everyShow }, { onSuccess: () => setWord('') })
  }
  return (
    <section aria-labelledby="block-words">
      <h3 id="block-words">
        <Trans>Block words</Trans>
      </h3>
      <form
        className="word-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field
          label={<Trans>Lines with this word wait for you</Trans>}
          help={<Trans>Spelling tricks are seen through. A star at the end stands for any ending.</Trans>}
          error={add.error && t(problemWords(asRefusal(add.error)))}
          value={word}
          maxLength={60}
          dir="auto"
          onChange={(event) => setWord(event.target.value)}
        />
        <label className="chat-switch">
          <input type="checkbox" checked={everyShow} onChange={(event) => setEveryShow(event.target.checked)} />
          <Trans>In every show of the brand</Trans>
        </label>
        <Button size="desk" type="submit" busy={add.isPending}>
          <Trans>Block</Trans>
        </Button>
      </form>
      <ul className="word-list" aria-labelledby="block-words">
        {words.data?.items.map((item) => (
          <li key={item.id}>
            <bdi>{item.word}</bdi>
            {!item.everyShow && (
              <small>
                <Trans>this show</Trans>
              </small>
            )}
            <IconButton icon={CloseIcon} size="desk" label={t`Block ${item.word} no more`} onClick={() => drop.mutate(item.id)} />
          </li>
        ))}
      </ul>
      <Suggestions of={words.data?.suggestions ?? []} onBlock={(suggested) => add.mutate({ word: suggested, everyShow })} />
    </section>
  )
}

interface SuggestionsProps {
  of: readonly { word: string; removed: number }[]
  onBlock: (word: string) => void
}

/** Words of lines that moderators took down. */
function Suggestions({ of, onBlock }: SuggestionsProps) {
  const { t } = useLingui()
  if (of.length === 0) return null
  return (
    <>
      <h4>
        <Trans>In lines that were taken down</Trans>
      </h4>
      <ul className="word-list">
        {of.map(({ word, removed }) => (
          <li key={word}>
            <bdi>{word}</bdi>
            <small>
              <Plural value={removed} one="# line" other="# lines" />
            </small>
            <IconButton icon={PlusIcon} size="desk" label={t`Block ${word}`} onClick={() => onBlock(word)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Muted({ mutes, moderator }: RulesProps) {
  if (mutes.length === 0) return null
  return (
    <section aria-labelledby="muted-people">
      <h3 id="muted-people">
        <Trans>Muted people</Trans>
      </h3>
      <ul className="muted-list">
        {mutes.map((mute) => (
          <li key={mute.id}>
            <bdi>{mute.name}</bdi>
            <small>{mute.until === null ? <Trans>for this show</Trans> : <Until date={mute.until} />}</small>
            <Button className="btn-small" onClick={() => void moderator.unmute(mute.id)}>
              <Trans>Let speak</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Until({ date }: { date: string }) {
  const { locale } = useLanguage()
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(date))
  return <Trans>until {time}</Trans>
}
