import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Badge } from '../../../kit/badge.tsx'
import { Button } from '../../../kit/button.tsx'
import { Menu, MenuItem } from '../../../kit/desk/menu.tsx'
import { AlertIcon, BagIcon, CheckIcon, MoreIcon, MutedIcon, PinIcon, ReturnIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { removalWords, roleWords } from '../../../live/chat/line-words.ts'
import type { Moderator } from '../../../live/chat/moderate.ts'
import { removalReasons } from '../../../live/chat/removal-reasons.ts'
import type { ChatText, SaleLine } from '../../../live/realtime/room-state.ts'
import type { OwnLine, Talk } from '../../../live/session/talk.ts'
import { Avatar } from '../../../shell/avatar.tsx'

type SpokenLine = Pick<ChatText, 'name' | 'role' | 'text'> & { id: string; replyTo: { name: string; text: string } | null }

interface SpokenProps {
  line: SpokenLine
  /** It is to the person at the desk. */
  calls?: boolean
  /** Of others a line does not tell who they are. */
  hostPicture?: string | null
  children: ReactNode
}

/** Who said what to whom, with acts at its end. */
export function Spoken({ line, calls = false, hostPicture = null, children }: SpokenProps) {
  const { t } = useLingui()
  const role = roleWords[line.role]
  return (
    <li className={calls ? 'talk-calls' : undefined}>
      <Avatar name={line.name} pictureUrl={line.role === 'host' ? hostPicture : null} />
      <span className="talk-words">
        {line.replyTo?.text && (
          <small className="talk-quote">
            <bdi>{line.replyTo.name}</bdi> <bdi>{line.replyTo.text}</bdi>
          </small>
        )}
        <b>
          <bdi>{line.name}</bdi>
        </b>{' '}
        {role && <Badge tone={line.role === 'host' ? 'accent' : 'info'}>{t(role)}</Badge>}
        <span className="talk-text" dir="auto">
          {line.text}
        </span>
      </span>
      {children}
    </li>
  )
}

interface ActsProps {
  line: SpokenLine
  moderator: Moderator
  isPinned: boolean
  onReply: () => void
}

/** What a moderator can do with a line and with who wrote it. */
export function LineMenu({ line, moderator, isPinned, onReply }: ActsProps) {
  const { t } = useLingui()
  return (
    <Menu trigger={<MoreIcon />} label={t`Acts on ${line.name}’s line`} triggerClass="icon-btn icon-btn-desk">
      <MenuItem icon={ReturnIcon} onAction={onReply}>
        <Trans>Answer</Trans>
      </MenuItem>
      <MenuItem icon={PinIcon} onAction={() => void moderator.pin(isPinned ? null : line.id)}>
        {isPinned ? <Trans>Unpin</Trans> : <Trans>Pin above the chat</Trans>}
      </MenuItem>
      {line.role === 'viewer' &&
        muteChoices.map(({ seconds, words }) => (
          <MenuItem key={seconds} icon={MutedIcon} onAction={() => void moderator.mute(line.id, seconds)}>
            {words}
          </MenuItem>
        ))}
      {removalReasons.map((reason) => (
        <MenuItem key={reason} icon={AlertIcon} onAction={() => void moderator.remove(line.id, reason)}>
          <Trans>Take down: {t(removalWords[reason])}</Trans>
        </MenuItem>
      ))}
    </Menu>
  )
}

const muteChoices = [
  { seconds: 300, words: <Trans>Mute for 5 minutes</Trans> },
  { seconds: 3600, words: <Trans>Mute for an hour</Trans> },
  { seconds: null, words: <Trans>Mute for this show</Trans> },
] as const

/** A line that waits: the word it waits for, and the decision. */
export function HeldLine({ line, moderator }: { line: SpokenLine & { heldWord: string }; moderator: Moderator }) {
  const { t } = useLingui()
  return (
    <Spoken line={line}>
      <span className="talk-held">
        <small>
          <Trans>
            Held for <bdi>{line.heldWord}</bdi>
          </Trans>
        </small>
        <Button className="btn-small" icon={CheckIcon} onClick={() => void moderator.release(line.id)}>
          <Trans>Let through</Trans>
        </Button>
        <Menu trigger={<Trans>Take down</Trans>} label={t`Take down ${line.name}’s line`} triggerClass="btn btn-desk btn-small">
          {removalReasons.map((reason) => (
            <MenuItem key={reason} onAction={() => void moderator.remove(line.id, reason)}>
              {t(removalWords[reason])}
            </MenuItem>
          ))}
          {muteChoices.map(({ seconds, words }) => (
            <MenuItem key={seconds} icon={MutedIcon} onAction={() => void moderator.mute(line.id, seconds)}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </span>
    </Spoken>
  )
}

export function Sale({ line }: { line: SaleLine }) {
  const { read } = useLanguage()
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

export function Own({ line, talk }: { line: OwnLine; talk: Talk }) {
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
          {line.state === 'removed' && <Trans>Taken down by a moderator</Trans>}
        </small>
      </span>
      {line.state === 'unsent' && (
        <Button className="btn-small" onClick={() => talk.again(line.key)}>
          <Trans>Send again</Trans>
        </Button>
      )}
      {(line.state === 'refused' || line.state === 'removed') && (
        <Button className="btn-small" icon={AlertIcon} onClick={() => talk.forget(line.key)}>
          <Trans>Remove</Trans>
        </Button>
      )}
    </li>
  )
}
