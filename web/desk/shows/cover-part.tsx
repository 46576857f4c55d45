import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { CloseIcon, UploadIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'
import { Part } from './part.tsx'
import { removeCover, sendCover } from './send-cover.ts'
import { useDraft } from './use-draft.ts'

/** Changes the cover, one change after the other, and says why one was refused. */
function useCoverChange() {
  const { t } = useLingui()
  const { keeper } = useDraft()
  const [busy, setBusy] = useState(false)
  async function change(work: Parameters<typeof keeper.act>[0]): Promise<void> {
    setBusy(true)
    try {
      await keeper.act(work)
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    } finally {
      setBusy(false)
    }
  }
  return { busy, change }
}

/** The picture of the show, and how lists and pages will cut it. */
export function CoverPart() {
  const { t } = useLingui()
  const { show, isLocked } = useDraft()
  const { busy, change } = useCoverChange()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const locked = isLocked('cover')
  const take = (file: File | undefined): void => {
    if (file && !locked) void change((now) => sendCover(now, file))
  }
  const url = show.covers[1]?.url ?? show.coverUrl
  return (
    <Part
      id="cover"
      title={<Trans>Cover</Trans>}
      help={<Trans>One picture; every place cuts it to its own shape around the middle.</Trans>}
    >
      <div
        className={over ? 'cover-drop is-over' : 'cover-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        {url ? <Crops url={url} /> : <p className="cover-none">{<Trans>No cover yet. Without one, lists show the brand’s arch.</Trans>}</p>}
        <div className="cover-acts">
          <input
            ref={input}
            type="file"
            className="sr-only"
            aria-label={t`Cover picture`}
            accept="image/jpeg,image/png,image/webp,image/avif"
            disabled={locked}
            tabIndex={-1}
            onChange={(event) => {
              take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Button size="desk" icon={UploadIcon} busy={busy} disabled={locked} onClick={() => input.current?.click()}>
            {busy ? <Trans>Working on the picture</Trans> : url ? <Trans>Another picture</Trans> : <Trans>Choose a picture</Trans>}
          </Button>
          {url && (
            <Button size="desk" kind="quiet" icon={CloseIcon} disabled={locked || busy} onClick={() => void change(removeCover)}>
              <Trans>Take it away</Trans>
            </Button>
          )}
          <p className="show-help">
            <Trans>JPEG, PNG, WebP or AVIF, up to 20 MB. Place and camera are removed from it.</Trans>
          </p>
        </div>
      </div>
    </Part>
  )
}

function Crops({ url }: { url: string }) {
  return (
    <div className="cover-crops">
      <figure>
        <img className="crop-tall" src={url} alt="" />
        <figcaption>
          <Trans>Show page</Trans>
        </figcaption>
      </figure>
      <figure>
        <img className="crop-tile" src={url} alt="" />
        <figcaption>
          <Trans>Home</Trans>
        </figcaption>
      </figure>
      <figure>
        <img className="crop-row" src={url} alt="" />
        <figcaption>
          <Trans>Lists</Trans>
        </figcaption>
      </figure>
    </div>
  )
}
