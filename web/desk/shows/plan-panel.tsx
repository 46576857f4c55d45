import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeskShow } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { CalendarPlusIcon, CameraIcon, CloseIcon, EyeIcon, MegaphoneIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { CopyShowLink } from '../studio/copy-show-link.tsx'
import { Checklist } from './checklist.tsx'
import { ShowMarks } from './show-state.tsx'
import { useDraft } from './use-draft.ts'

type PlanState = 'draft' | 'scheduled' | 'cancelled'

const setState = (state: PlanState) => (show: DeskShow) =>
  answered(api.PUT('/api/desk/shows/{id}/state', { params: { path: { id: show.id } }, body: { version: show.version, state } }))

const practiceOver = (show: DeskShow) =>
  answered(api.POST('/api/desk/shows/{id}/practice-over', { params: { path: { id: show.id } }, body: { visibility: 'public' } }))

/** Where the show stands, what is missing, and what comes next. */
export function PlanPanel() {
  const { t } = useLingui()
  const { show, keeper } = useDraft()
  const [asking, setAsking] = useState<'announce' | 'cancel' | null>(null)
  const run = async (work: (now: DeskShow) => Promise<DeskShow>, done?: string): Promise<void> => {
    setAsking(null)
    try {
      await keeper.act(work)
      if (done) showToast({ tone: 'done', text: done })
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
  }
  const close = () => setAsking(null)
  return (
    <aside className="panel plan-panel" aria-label={t`State of the show`}>
      <ShowMarks show={show} />
      <NextSteps
        show={show}
        onAnnounce={() => setAsking('announce')}
        onPracticeOver={() => void run(practiceOver, t`The practice is over. The show is planned.`)}
      />
      <Links show={show} />
      <EndActs
        show={show}
        onCancel={() => setAsking('cancel')}
        onTakeBack={() => void run(setState('draft'), t`The show is a draft again. Nobody else finds it.`)}
      />
      <Dialog title={<Trans>Announce this show?</Trans>} isOpen={asking === 'announce'} onClose={close}>
        <Checklist show={show} />
        <div className="dialog-acts">
          <Button size="desk" onClick={close}>
            <Trans>Not yet</Trans>
          </Button>
          <Button
            size="desk"
            kind="main"
            icon={MegaphoneIcon}
            disabled={show.missing.length > 0}
            onClick={() => void run(setState('scheduled'), t`The show is announced.`)}
          >
            {show.visibility === 'practice' ? <Trans>Plan the practice</Trans> : <Trans>Announce</Trans>}
          </Button>
        </div>
      </Dialog>
      <Dialog title={<Trans>Cancel this show?</Trans>} isOpen={asking === 'cancel'} onClose={close}>
        <p>
          <Trans>Everybody who asked to be reminded is told. A cancelled show cannot be opened again.</Trans>
        </p>
        <div className="dialog-acts">
          <Button size="desk" onClick={close}>
            <Trans>Keep the show</Trans>
          </Button>
          <Button size="desk" kind="danger" icon={CloseIcon} onClick={() => void run(setState('cancelled'), t`The show is cancelled.`)}>
            <Trans>Cancel the show</Trans>
          </Button>
        </div>
      </Dialog>
    </aside>
  )
}

interface StepsProps {
  show: DeskShow
  onAnnounce: () => void
  onPracticeOver: () => void
}

function NextSteps({ show, onAnnounce, onPracticeOver }: StepsProps) {
  const studio = show.state === 'scheduled' || show.state === 'live' || show.state === 'stopped'
  return (
    <div className="plan-acts">
      {show.state === 'draft' && (
        <>
          <p className="show-help">
            <Trans>Only you and your team see a draft.</Trans>
          </p>
          <Button kind="main" size="desk" icon={MegaphoneIcon} onClick={onAnnounce}>
            {show.visibility === 'practice' ? <Trans>Plan the practice…</Trans> : <Trans>Announce…</Trans>}
          </Button>
        </>
      )}
      {studio && (
        <Link className="btn btn-desk btn-main" to="/desk/studio/$showId" params={{ showId: show.id }}>
          <CameraIcon />
          <Trans>Open the studio</Trans>
        </Link>
      )}
      {show.visibility === 'practice' && (show.state === 'live' || show.state === 'stopped') && (
        <>
          <Button size="desk" onClick={onPracticeOver}>
            <Trans>Practice over: make it the real show</Trans>
          </Button>
          <p className="show-help">
            <Trans>The camera is sent away and the show is announced for its planned time.</Trans>
          </p>
        </>
      )}
    </div>
  )
}

function Links({ show }: { show: DeskShow }) {
  const { language } = useLanguage()
  const open = show.state !== 'cancelled' && show.state !== 'draft' && show.visibility !== 'practice'
  return (
    <div className="plan-acts">
      <a className="btn btn-desk" href={`/shows/${show.slug}`} target="_blank" rel="noreferrer">
        <EyeIcon />
        {open ? <Trans>See its page</Trans> : <Trans>Preview</Trans>}
      </a>
      {open && <CopyShowLink slug={show.slug} />}
      {open && show.state === 'scheduled' && (
        <a className="btn btn-desk" href={`/shows/${show.slug}/calendar.ics?lang=${language}`}>
          <CalendarPlusIcon />
          <Trans>To my calendar</Trans>
        </a>
      )}
    </div>
  )
}

function EndActs({ show, onCancel, onTakeBack }: { show: DeskShow; onCancel: () => void; onTakeBack: () => void }) {
  return (
    <div className="plan-acts plan-end">
      {show.state === 'scheduled' && (
        <Button size="desk" kind="quiet" onClick={onTakeBack}>
          <Trans>Back to draft</Trans>
        </Button>
      )}
      {show.state === 'scheduled' && (
        <Button size="desk" kind="danger" onClick={onCancel}>
          <Trans>Cancel the show…</Trans>
        </Button>
      )}
      {show.state === 'draft' && <DeleteDraft show={show} />}
    </div>
  )
}

/** Gone at once, and given back at once: no question, but a way back. */
function DeleteDraft({ show }: { show: DeskShow }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const params = { path: { id: show.id } }
  const reload = () => queryClient.invalidateQueries({ queryKey: ['desk-shows'] })
  async function restore(): Promise<void> {
    await answered(api.POST('/api/desk/shows/{id}/restore', { params }))
    await reload()
    await navigate({ to: '/desk/shows/$showId', params: { showId: show.id } })
  }
  async function remove(): Promise<void> {
    try {
      await answered(api.DELETE('/api/desk/shows/{id}', { params }))
      await navigate({ to: '/desk/shows' })
      await reload()
      showToast({ tone: 'done', text: t`The draft is deleted.`, action: { label: t`Undo`, run: () => void restore() } })
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
  }
  return (
    <Button size="desk" kind="danger" onClick={() => void remove()}>
      <Trans>Delete the draft</Trans>
    </Button>
  )
}
