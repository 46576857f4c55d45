import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Menu, MenuItem } from '../../kit/desk/menu.tsx'
import { useIsCompact } from '../../kit/desk/narrow.ts'
import { LiveIcon, MoreIcon, PauseIcon, StopIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'
import { studioQuery } from './studio-queries.ts'

type NextState = 'live' | 'stopped' | 'ended'

interface ShowActsProps {
  show: Show
  hasPicture: boolean
  /** The person wants to go live and has yet to choose what sends. */
  onNoPicture: () => void
}

/** What a host decides about the show as a whole: go live, leave the stage, end it for good. */
export function ShowActs({ show, hasPicture, onNoPicture }: ShowActsProps) {
  const [question, setQuestion] = useState<'end' | 'no-picture' | null>(null)
  const isCompact = useIsCompact()
  const change = useChange(show.id)
  const acts: Acts = {
    mayOpen: show.state === 'scheduled' || show.state === 'stopped',
    mayStop: show.state === 'live',
    mayEnd: show.state === 'live' || show.state === 'stopped',
    isReturn: show.state === 'stopped',
    isBusy: change.isPending,
    open: () => (hasPicture ? change.mutate('live') : setQuestion('no-picture')),
    stop: () => change.mutate('stopped'),
    end: () => setQuestion('end'),
  }
  const done = (next: NextState) => () => {
    setQuestion(null)
    change.mutate(next)
  }
  if (!acts.mayOpen && !acts.mayEnd) return null
  return (
    <>
      {isCompact ? <ActsMenu {...acts} /> : <ActButtons {...acts} />}
      <EndQuestion isOpen={question === 'end'} onClose={() => setQuestion(null)} onEnd={done('ended')} />
      <NoPictureQuestion
        isOpen={question === 'no-picture'}
        onClose={() => setQuestion(null)}
        onOpen={done('live')}
        onChoose={() => {
          setQuestion(null)
          onNoPicture()
        }}
      />
    </>
  )
}

interface Acts {
  mayOpen: boolean
  mayStop: boolean
  mayEnd: boolean
  isReturn: boolean
  isBusy: boolean
  open: () => void
  stop: () => void
  end: () => void
}

function ActButtons({ mayOpen, mayStop, mayEnd, isReturn, isBusy, open, stop, end }: Acts) {
  return (
    <>
      {mayOpen && (
        <Button kind="live" size="desk" icon={LiveIcon} busy={isBusy} onClick={open}>
          {isReturn ? <Trans>Go back on air</Trans> : <Trans>Go live</Trans>}
        </Button>
      )}
      {mayStop && (
        <Button size="desk" icon={PauseIcon} busy={isBusy} onClick={stop}>
          <Trans>Pause</Trans>
        </Button>
      )}
      {mayEnd && (
        <Button kind="danger" size="desk" icon={StopIcon} onClick={end}>
          <Trans>End show…</Trans>
        </Button>
      )}
    </>
  )
}

function ActsMenu({ mayOpen, mayStop, mayEnd, isReturn, open, stop, end }: Acts) {
  const { t } = useLingui()
  return (
    <Menu label={t`Acts of the show`} trigger={<MoreIcon />}>
      {mayOpen && (
        <MenuItem id="open" icon={LiveIcon} onAction={open}>
          {isReturn ? <Trans>Go back on air</Trans> : <Trans>Go live</Trans>}
        </MenuItem>
      )}
      {mayStop && (
        <MenuItem id="stop" icon={PauseIcon} onAction={stop}>
          <Trans>Pause</Trans>
        </MenuItem>
      )}
      {mayEnd && (
        <MenuItem id="end" icon={StopIcon} className="menu-item text-danger" onAction={end}>
          <Trans>End show…</Trans>
        </MenuItem>
      )}
    </Menu>
  )
}

interface QuestionProps {
  isOpen: boolean
  onClose: () => void
}

function EndQuestion({ isOpen, onClose, onEnd }: QuestionProps & { onEnd: () => void }) {
  return (
    <Dialog title={<Trans>End the show for good?</Trans>} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>
          The camera and every viewer are sent away, and the show cannot be opened again. To come back within two hours, pause it instead.
        </Trans>
      </p>
      <div className="dialog-acts">
        <Button size="desk" onClick={onClose}>
          <Trans>Keep it on air</Trans>
        </Button>
        <Button size="desk" kind="danger" icon={StopIcon} onClick={onEnd}>
          <Trans>End the show</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function NoPictureQuestion({ isOpen, onClose, onOpen, onChoose }: QuestionProps & { onOpen: () => void; onChoose: () => void }) {
  return (
    <Dialog title={<Trans>No picture arrives yet</Trans>} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>Send one first and look at it. If you open the show now, viewers read that you are on your way.</Trans>
      </p>
      <div className="dialog-acts">
        <Button size="desk" onClick={onOpen}>
          <Trans>Open without a picture</Trans>
        </Button>
        <Button kind="main" size="desk" onClick={onChoose}>
          <Trans>Use this camera</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function useChange(showId: string) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (state: NextState) =>
      answered(api.PUT('/api/studio/shows/{id}/state', { params: { path: { id: showId } }, body: { state } })),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: studioQuery(showId).queryKey }),
  })
}
