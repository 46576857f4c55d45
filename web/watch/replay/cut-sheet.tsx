import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import type { Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { ScissorsIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Sheet } from '../../kit/sheet.tsx'
import type { Stretch } from './cut-stretch.ts'
import { timeText } from './media-time.ts'
import type { Replay } from './replay-types.ts'

type CutClip = components['schemas']['DeskClip']

interface CutSheetProps {
  show: Show
  replay: Replay
  stretch: Stretch
  onClose: () => void
}

const lookMilliseconds = 1000

/** The stretch is chosen: it gets its words, and becomes a film with a page of its own. */
export function CutSheet(props: CutSheetProps) {
  const [clip, setClip] = useState<CutClip | null>(null)
  return (
    <Sheet title={<Trans>Cut a clip</Trans>} onClose={props.onClose}>
      {clip ? <BeingCut showId={props.show.id} clip={clip} /> : <CutForm {...props} onCut={setClip} />}
    </Sheet>
  )
}

function CutForm({ show, replay, stretch, onCut }: CutSheetProps & { onCut: (clip: CutClip) => void }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [key] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const length = timeText(stretch.seconds)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const { endTicks, seconds } = stretch
    const body = { key, seconds, until: { broadcastId: replay.broadcastId, endTicks }, ...titleOf(new FormData(event.currentTarget)) }
    try {
      onCut(await answered(api.POST('/api/studio/shows/{id}/clips', { params: { path: { id: show.id } }, body })))
    } catch (error) {
      setRefusal(asRefusal(error))
      setBusy(false)
    }
  }
  return (
    <form className="cut-form" onSubmit={(event) => void submit(event)}>
      <p>
        <Trans>
          <span className="num">{length}</span> of this replay. It begins and ends at the nearest keyframes.
        </Trans>
      </p>
      {stretch.chapters.length > 0 && (
        <p className="cut-goods">
          <Trans>Can be bought in it:</Trans>{' '}
          {stretch.chapters.map(({ productId, title }) => (
            <bdi key={productId}>{read(title)}</bdi>
          ))}
        </p>
      )}
      <Field label={<Trans>Title in English</Trans>} name="en" lang="en" dir="auto" maxLength={120} placeholder={show.title.en} />
      <Field
        label={<Trans>Title in Arabic</Trans>}
        help={<Trans>One language is enough. Left empty, it is called like the show.</Trans>}
        {...{ name: 'ar', lang: 'ar', dir: 'auto', maxLength: 120, placeholder: show.title.ar }}
      />
      {refusal && <p role="alert">{t(problemWords(refusal))}</p>}
      <Button kind="main" size="wide" type="submit" icon={ScissorsIcon} busy={busy}>
        <Trans>Cut</Trans>
      </Button>
    </form>
  )
}

function BeingCut({ showId, clip }: { showId: string; clip: CutClip }) {
  const [state, setState] = useState(clip.state)
  const isDone = state === 'ready' || state === 'failed'
  useEffect(() => {
    if (isDone) return undefined
    const timer = setInterval(() => {
      void answered(api.GET('/api/studio/shows/{id}/clips', { params: { path: { id: showId } } }))
        .then(({ items }) => setState((now) => items.find(({ id }) => id === clip.id)?.state ?? now))
        .catch(() => undefined)
    }, lookMilliseconds)
    return () => clearInterval(timer)
  }, [isDone, showId, clip.id])
  return (
    <div className="cut-form" role="status">
      {state === 'ready' ? (
        <>
          <p>
            <Trans>The clip is cut.</Trans>
          </p>
          <a className="btn btn-main btn-wide" href={clip.pageUrl}>
            <Trans>To the clip</Trans>
          </a>
        </>
      ) : (
        <p>{state === 'failed' ? <Trans>Not cut: nothing of it was recorded</Trans> : <Trans>The clip is being cut</Trans>}</p>
      )}
    </div>
  )
}

function titleOf(form: FormData) {
  const text = (name: string): string | null => {
    const value = form.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const title = { en: text('en'), ar: text('ar') }
  return title.en === null && title.ar === null ? {} : { title }
}
