import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../kit/button.tsx'
import { PinIcon, ReturnIcon, ShieldIcon, UserIcon } from '../../kit/icons.tsx'
import { openReport } from '../../kit/report/open-report.ts'
import { Sheet, useCloseSheet } from '../../kit/sheet.tsx'
import { removalWords } from '../../live/chat/line-words.ts'
import { createModerator } from '../../live/chat/moderate.ts'
import { removalReasons } from '../../live/chat/removal-reasons.ts'
import type { TalkLine } from '../../live/realtime/room-state.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { addressing } from './addressing.ts'

/** What can be done with one line of the chat. */
export function LineSheet({ line, session, onClose }: { line: TalkLine; session: WatchSession; onClose: () => void }) {
  const self = useStore(session.talk.self)
  return (
    <Sheet onClose={onClose} title={<bdi>{line.name}</bdi>} className="line-sheet">
      <p className="line-sheet-text" dir="auto">
        {line.text}
      </p>
      <Acts line={line} isMine={line.author === self?.author} />
      {self?.moderates && <ModeratorActs line={line} showId={session.show.read().id} />}
    </Sheet>
  )
}

function Acts({ line, isMine }: { line: TalkLine; isMine: boolean }) {
  const close = useCloseSheet()
  const act = (work: () => void) => () => {
    close()
    work()
  }
  return (
    <div className="line-acts">
      <Button icon={ReturnIcon} onClick={act(() => addressing.reply(line))}>
        <Trans>Answer</Trans>
      </Button>
      <Button icon={UserIcon} onClick={act(() => addressing.mention(line.name))}>
        <Trans>Mention</Trans>
      </Button>
      {!isMine && (
        <Button icon={ShieldIcon} onClick={act(() => openReport({ kind: 'message', id: line.id, title: `${line.name}: ${line.text}` }))}>
          <Trans>Report</Trans>
        </Button>
      )}
    </div>
  )
}

/** For those who moderate the show: the same as in the studio, under the thumb. */
function ModeratorActs({ line, showId }: { line: TalkLine; showId: string }) {
  const { t } = useLingui()
  const close = useCloseSheet()
  const moderator = createModerator(showId, t)
  const act = (work: () => Promise<void>) => () => {
    close()
    void work()
  }
  return (
    <>
      <h3>
        <Trans>Moderation</Trans>
      </h3>
      <div className="line-acts">
        <Button icon={PinIcon} onClick={act(() => moderator.pin(line.id))}>
          <Trans>Pin above the chat</Trans>
        </Button>
        {line.role === 'viewer' && (
          <>
            <Button onClick={act(() => moderator.mute(line.id, 300))}>
              <Trans>Mute for 5 minutes</Trans>
            </Button>
            <Button onClick={act(() => moderator.mute(line.id, 3600))}>
              <Trans>Mute for an hour</Trans>
            </Button>
            <Button onClick={act(() => moderator.mute(line.id, null))}>
              <Trans>Mute for this show</Trans>
            </Button>
          </>
        )}
      </div>
      <h3>
        <Trans>Take down because of</Trans>
      </h3>
      <div className="line-acts">
        {removalReasons.map((reason) => (
          <Button key={reason} kind="danger" onClick={act(() => moderator.remove(line.id, reason))}>
            {t(removalWords[reason])}
          </Button>
        ))}
      </div>
    </>
  )
}
