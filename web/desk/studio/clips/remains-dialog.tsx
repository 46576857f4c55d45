import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { answered, api } from '../../../api/client.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import type { Show } from '../../../api/types.ts'
import { Badge } from '../../../kit/badge.tsx'
import { Button } from '../../../kit/button.tsx'
import { clockText } from '../../../kit/countdown.ts'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { showToast } from '../../../kit/toast.ts'
import { clipsQuery, type DeskClip, type Recording, recordingsQuery } from './remains-queries.ts'
import { stopWords } from './stop-words.ts'
import { WithheldNote } from './withheld-note.tsx'

interface RemainsDialogProps {
  show: Show
  clips: readonly DeskClip[]
  recordings: readonly Recording[]
  isOpen: boolean
  onClose: () => void
}

/** Everything kept of a show. Hiding can be taken back; deleting asks first. */
export function RemainsDialog({ show, clips, recordings, isOpen, onClose }: RemainsDialogProps) {
  return (
    <Dialog title={<Trans>What remains of the show</Trans>} isOpen={isOpen} onClose={onClose}>
      <section className="remains">
        {[...recordings, ...clips].some(({ withheld }) => withheld) && (
          <WithheldNote showId={show.id} clipIds={clips.filter(({ withheld }) => withheld).map(({ id }) => id)} />
        )}
        <h3>
          <Trans>Recording and replay</Trans>
        </h3>
        {recordings.length === 0 && (
          <p className="text-muted">
            <Trans>Nothing is recorded yet. Recording begins by itself when the show is on air.</Trans>
          </p>
        )}
        <ul>
          {recordings.map((recording) => (
            <RecordingRow key={recording.broadcastId} show={show} recording={recording} />
          ))}
        </ul>
        <h3>
          <Trans>Clips</Trans>
        </h3>
        {clips.length === 0 && (
          <p className="text-muted">
            <Trans>No clip is cut yet.</Trans>
          </p>
        )}
        <ul>
          {clips.map((clip) => (
            <ClipRow key={clip.id} show={show} clip={clip} />
          ))}
        </ul>
      </section>
    </Dialog>
  )
}

function useRemains(showId: string) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => {
      for (const { queryKey } of [clipsQuery(showId), recordingsQuery(showId)]) void queryClient.invalidateQueries({ queryKey })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
}

function RecordingRow({ show, recording }: { show: Show; recording: Recording }) {
  const { t } = useLingui()
  const { date } = useMoment()
  const remains = useRemains(show.id)
  const { broadcastId: broadcast, state, hidden, withheld, fileState, fileProgressPercent: percent, stopReason, downloadUrl } = recording
  const path = { broadcast }
  const hide = (next: boolean) => () =>
    answered(api.PATCH('/api/studio/recordings/{broadcast}', { params: { path }, body: { hidden: next } }))
  const megabytes = Math.max(1, Math.round(recording.sizeBytes / 1e6))
  const length = clockText(Math.floor(recording.durationSeconds))
  return (
    <Row
      name={date(recording.startedAt)}
      facts={
        <Trans>
          <span className="num">{length}</span> · <span className="num">{megabytes}</span> MB
        </Trans>
      }
      state={
        <>
          {state === 'recording' && stopReason === null && <Badge tone="live">{t`Recording`}</Badge>}
          {stopReason !== null && <Badge tone="warning">{t(stopWords[stopReason])}</Badge>}
          {fileState === 'making' && (
            <Badge tone="info">
              <Trans>
                File: <span className="num">{percent}</span>%
              </Trans>
            </Badge>
          )}
          {fileState === 'failed' && <Badge tone="warning">{t`The file could not be made; the replay plays`}</Badge>}
          {withheld && <Badge tone="warning">{t`Withheld by the operator`}</Badge>}
          {hidden && <Badge>{t`Hidden`}</Badge>}
        </>
      }
      acts={
        state === 'finished' && (
          <>
            {!hidden && !withheld && (
              <a className="btn btn-desk" href={`/shows/${show.slug}`} target="_blank" rel="noreferrer">
                <Trans>See</Trans>
              </a>
            )}
            {downloadUrl && !hidden && !withheld && (
              <a className="btn btn-desk" href={downloadUrl}>
                <Trans context="button that saves a film">Save</Trans>
              </a>
            )}
            <HideButton hidden={hidden} run={(next) => remains.mutate(hide(next))} />
            <DeleteButton
              run={() => remains.mutate(() => answered(api.DELETE('/api/studio/recordings/{broadcast}', { params: { path } })))}
            />
          </>
        )
      }
    />
  )
}

function ClipRow({ show, clip }: { show: Show; clip: DeskClip }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const remains = useRemains(show.id)
  const path = { id: clip.id }
  const hide = (hidden: boolean) => () => answered(api.PATCH('/api/studio/clips/{id}', { params: { path }, body: { hidden } }))
  const length = clockText(Math.round(clip.durationSeconds))
  return (
    <Row
      name={<bdi>{read(clip.title)}</bdi>}
      facts={<span className="num">{length}</span>}
      state={
        <>
          {(clip.state === 'waiting' || clip.state === 'making') && <Badge tone="info">{t`Being cut`}</Badge>}
          {clip.state === 'failed' && <Badge tone="danger">{t`Not cut: nothing of it was recorded`}</Badge>}
          {clip.withheld && <Badge tone="warning">{t`Withheld by the operator`}</Badge>}
          {clip.hidden && <Badge>{t`Hidden`}</Badge>}
        </>
      }
      acts={
        <>
          {clip.state === 'ready' && !clip.hidden && !clip.withheld && (
            <a className="btn btn-desk" href={clip.pageUrl} target="_blank" rel="noreferrer">
              <Trans>See</Trans>
            </a>
          )}
          {clip.state === 'ready' && <HideButton hidden={clip.hidden} run={(hidden) => remains.mutate(hide(hidden))} />}
          <DeleteButton run={() => remains.mutate(() => answered(api.DELETE('/api/studio/clips/{id}', { params: { path } })))} />
        </>
      }
    />
  )
}

function Row({ name, facts, state, acts }: Record<'name' | 'facts' | 'state' | 'acts', ReactNode>) {
  return (
    <li>
      <div className="remains-words">
        <b>{name}</b> <small className="text-muted">{facts}</small>
        <div className="remains-state">{state}</div>
      </div>
      <div className="remains-acts">{acts}</div>
    </li>
  )
}

function HideButton({ hidden, run }: { hidden: boolean; run: (hidden: boolean) => void }) {
  const { t } = useLingui()
  const change = (next: boolean): void => {
    run(next)
    if (next) showToast({ tone: 'done', text: t`Hidden: nobody finds it`, action: { label: t`Undo`, run: () => run(false) } })
  }
  return (
    <Button size="desk" onClick={() => change(!hidden)}>
      {hidden ? <Trans>Show again</Trans> : <Trans>Hide</Trans>}
    </Button>
  )
}

/** Asks in place: a second dialog over the first would hide what it is about. */
function DeleteButton({ run }: { run: () => void }) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button kind="quiet" size="desk" onClick={() => setAsked(true)}>
        <Trans>Delete…</Trans>
      </Button>
    )
  }
  return (
    <>
      <Button kind="danger" size="desk" onClick={run}>
        <Trans>Delete for good</Trans>
      </Button>
      <Button size="desk" onClick={() => setAsked(false)}>
        <Trans>Keep</Trans>
      </Button>
    </>
  )
}

function useMoment() {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return { date: (moment: string) => format.format(new Date(moment)) }
}
