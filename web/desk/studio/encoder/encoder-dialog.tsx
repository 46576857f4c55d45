import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../../api/client.ts'
import type { EncoderKey } from '../../../api/desk-types.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Tabs } from '../../../kit/desk/tabs.tsx'
import { LockIcon } from '../../../kit/icons.tsx'
import { showToast } from '../../../kit/toast.ts'
import { CopyLine } from './copy-line.tsx'
import { RtmpSteps, WhipSteps } from './steps.tsx'

interface EncoderDialogProps {
  showId: string
  isOpen: boolean
  /** For a network that lets no UDP through: RTMP stands first. */
  rtmpFirst: boolean
  onClose: () => void
}

/** Addresses, key and five lines for whoever sends with a program or a device. The key is told once: closing forgets it. */
export function EncoderDialog({ showId, isOpen, rtmpFirst, onClose }: EncoderDialogProps) {
  const { t } = useLingui()
  const [issued, setIssued] = useState<EncoderKey | null>(null)
  const issue = useMutation({
    mutationFn: () => answered(api.POST('/api/studio/shows/{id}/stream-key', { params: { path: { id: showId } } })),
    onSuccess: setIssued,
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  function close(): void {
    setIssued(null)
    onClose()
  }
  const ways = issued
    ? [
        { id: 'whip', title: 'WHIP', content: <WhipSteps issued={issued} /> },
        ...(issued.rtmpUrl ? [{ id: 'rtmp', title: 'RTMP', content: <RtmpSteps issued={issued} /> }] : []),
      ]
    : []
  return (
    <Dialog title={<Trans>Send with an encoder</Trans>} isOpen={isOpen} onClose={close}>
      <div className="encoder">
        {issued ? (
          <>
            <CopyLine label={<Trans>Stream key</Trans>} name={t`the stream key`} value={issued.key} />
            <p className="encoder-once">
              <LockIcon />{' '}
              <span>
                <Trans>Copy it now: it is shown this once. Whoever has it can send to this show.</Trans>
              </span>
            </p>
            <Tabs label={t`Ways to send`} parts={rtmpFirst ? ways.toReversed() : ways} />
          </>
        ) : (
          <p>
            <Trans>
              OBS, a hardware encoder or a phone app sends to this show with a stream key. Making a key ends the one before it, and an
              encoder that still uses it is cut off.
            </Trans>
          </p>
        )}
        <div className="dialog-acts">
          <Button kind={issued ? 'plain' : 'main'} size="desk" busy={issue.isPending} onClick={() => issue.mutate()}>
            {issued ? <Trans>Make another key</Trans> : <Trans>Make a stream key</Trans>}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
