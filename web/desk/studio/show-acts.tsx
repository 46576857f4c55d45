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
import { CameraIcon, MoreIcon, PauseIcon, StopIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'
import { studioQuery } from './studio-queries.ts'

type NextState = 'live' | 'stopped' | 'ended'

/** What a host decides about the show as a whole: open it, leave the stage, end it for good. */
export function ShowActs({ show }: { show: Show }) {
  const { t } = useLingui()
  const [isEnding, setIsEnding] = useState(false)
  const change = useChange(show.id)
  const mayOpen = show.state === 'scheduled' || show.state === 'stopped'
  const mayStop = show.state === 'live'
  const mayEnd = show.state === 'live' || show.state === 'stopped'
  if (!mayOpen && !mayEnd) return null
  return (
    <>
      <Menu label={t`Acts of the show`} trigger={<MoreIcon />}>
        {mayOpen && (
          <MenuItem id="open" icon={CameraIcon} onAction={() => change.mutate('live')}>
            <Trans>Open the show</Trans>
          </MenuItem>
        )}
        {mayStop && (
          <MenuItem id="stop" icon={PauseIcon} onAction={() => change.mutate('stopped')}>
            <Trans>Pause the show</Trans>
          </MenuItem>
        )}
        {mayEnd && (
          <MenuItem id="end" icon={StopIcon} className="menu-item text-danger" onAction={() => setIsEnding(true)}>
            <Trans>End the show…</Trans>
          </MenuItem>
        )}
      </Menu>
      <Dialog title={<Trans>End the show for good?</Trans>} isOpen={isEnding} onClose={() => setIsEnding(false)}>
        <p>
          <Trans>
            The camera and every viewer are sent away, and the show cannot be opened again. To come back later, pause it instead.
          </Trans>
        </p>
        <div className="dialog-acts">
          <Button size="desk" onClick={() => setIsEnding(false)}>
            <Trans>Keep it on air</Trans>
          </Button>
          <Button
            size="desk"
            kind="danger"
            icon={StopIcon}
            onClick={() => {
              setIsEnding(false)
              change.mutate('ended')
            }}
          >
            <Trans>End the show</Trans>
          </Button>
        </div>
      </Dialog>
    </>
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
