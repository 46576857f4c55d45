import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { answered, api } from '../../../api/client.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import type { Show } from '../../../api/types.ts'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Field } from '../../../kit/field.tsx'
import { ScissorsIcon } from '../../../kit/icons.tsx'
import { showToast } from '../../../kit/toast.ts'
import { clipsQuery } from './remains-queries.ts'

const [shortest, usual, longest] = [5, 30, 180]

interface CutDialogProps {
  show: Show
  /** When the host tapped, on this page's clock; null keeps the dialog closed. */
  markedAt: number | null
  onClose: () => void
}

/** The moment is marked already, so there is time to choose a length and words; both may stay as they are. */
export function CutDialog({ markedAt, ...rest }: CutDialogProps) {
  return (
    <Dialog title={<Trans>Cut a clip</Trans>} isOpen={markedAt !== null} onClose={rest.onClose}>
      {markedAt !== null && <CutForm key={markedAt} markedAt={markedAt} {...rest} />}
    </Dialog>
  )
}

function CutForm({ show, markedAt, onClose }: CutDialogProps & { markedAt: number }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const lengthId = useId()
  const [key] = useState(() => crypto.randomUUID())
  const [seconds, setSeconds] = useState(usual)
  const [title, setTitle] = useState({ en: '', ar: '' })
  const cut = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/studio/shows/{id}/clips', {
          params: { path: { id: show.id } },
          body: { key, seconds, endedSecondsAgo: Math.min(600, (performance.now() - markedAt) / 1000), ...titleOf(title) },
        }),
      ),
    onSuccess: () => {
      showToast({ tone: 'done', text: t`The clip is being cut` })
      void queryClient.invalidateQueries({ queryKey: clipsQuery(show.id).queryKey })
      onClose()
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    cut.mutate()
  }
  return (
    <form className="cut-form" onSubmit={submit}>
      <div className="field">
        <label className="field-label" htmlFor={lengthId}>
          <Trans>
            The last <span className="num">{seconds}</span> seconds
          </Trans>
        </label>
        <input
          id={lengthId}
          className="cut-length"
          type="range"
          dir="ltr"
          min={shortest}
          max={longest}
          step={5}
          value={seconds}
          onChange={(event) => setSeconds(Number(event.target.value))}
        />
        <p className="field-help">
          <Trans>It begins and ends at the nearest keyframes, up to two seconds earlier and later.</Trans>
        </p>
      </div>
      <TitleFields show={show} title={title} onChange={setTitle} />
      <div className="dialog-acts">
        <Button size="desk" onClick={onClose}>
          <Trans>Do not cut</Trans>
        </Button>
        <Button kind="main" size="desk" type="submit" icon={ScissorsIcon} busy={cut.isPending}>
          <Trans>Cut</Trans>
        </Button>
      </div>
    </form>
  )
}

interface Title {
  en: string
  ar: string
}

function TitleFields({ show, title, onChange }: { show: Show; title: Title; onChange: (title: Title) => void }) {
  return (
    <>
      <Field
        label={<Trans>Title in English</Trans>}
        lang="en"
        dir="auto"
        maxLength={120}
        placeholder={show.title.en}
        value={title.en}
        onChange={(event) => onChange({ ...title, en: event.target.value })}
      />
      <Field
        label={<Trans>Title in Arabic</Trans>}
        help={<Trans>One language is enough. Left empty, it is called like the show.</Trans>}
        lang="ar"
        dir="auto"
        maxLength={120}
        placeholder={show.title.ar}
        value={title.ar}
        onChange={(event) => onChange({ ...title, ar: event.target.value })}
      />
    </>
  )
}

function titleOf({ en, ar }: Title) {
  const [english, arabic] = [en.trim() || null, ar.trim() || null]
  return english === null && arabic === null ? {} : { title: { en: english, ar: arabic } }
}
