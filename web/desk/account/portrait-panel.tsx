import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, Refusal } from '../../api/refusal.ts'
import { asBytes } from '../../kit/attach-picture.tsx'
import { Button } from '../../kit/button.tsx'
import { UploadIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { meQuery, usePerson } from '../../shell/session.ts'
import type { Alt } from '../products/alt-fields.tsx'
import type { Part } from '../products/square-part.tsx'
import { ownProfileQuery } from './own-profile.ts'
import { PortraitDialog } from './portrait-dialog.tsx'

const MOST_BYTES = 20 * 1024 * 1024

interface Sending {
  file: File
  part: Part
  alt: Alt
}

const queryOf = ({ part, alt }: Sending) => ({ ...part, altEn: alt.en, altAr: alt.ar })

/** How others see the person: on shows they host, and on their page. */
export function OwnPortrait() {
  const { account } = usePerson()
  const queryClient = useQueryClient()
  const profile = useQuery(ownProfileQuery)
  return (
    <PortraitPanel
      title={<Trans>Portrait</Trans>}
      name={account.name}
      portraitUrl={account.avatarUrl}
      alt={profile.data?.avatarAlt ?? null}
      send={(sending) => answered(api.PUT('/api/me/portrait', { params: { query: queryOf(sending) }, ...asBytes(sending.file) }))}
      remove={() => answered(api.DELETE('/api/me/portrait'))}
      onDone={() => Promise.all([meQuery, ownProfileQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))}
    />
  )
}

/** How a brand shows itself on its channel. */
export function BrandPortrait({ organisation: { id, name } }: { organisation: { id: string; name: { en: string; ar: string } } }) {
  const queryClient = useQueryClient()
  const queryKey = ['portrait', id]
  const path = { path: { id } }
  const portrait = useQuery({ queryKey, queryFn: () => answered(api.GET('/api/organisations/{id}/portrait', { params: path })) })
  return (
    <PortraitPanel
      title={<Trans>Portrait of the brand</Trans>}
      name={name}
      portraitUrl={portrait.data?.portraitUrl ?? null}
      alt={portrait.data?.portraitAlt ?? null}
      send={(sending) =>
        answered(api.PUT('/api/organisations/{id}/portrait', { params: { ...path, query: queryOf(sending) }, ...asBytes(sending.file) }))
      }
      remove={() => answered(api.DELETE('/api/organisations/{id}/portrait', { params: path }))}
      onDone={() => queryClient.invalidateQueries({ queryKey })}
    />
  )
}

interface PortraitPanelProps {
  title: ReactNode
  name: { en: string; ar: string }
  portraitUrl: string | null
  /** What it shows. */
  alt: Alt | null
  send: (sending: Sending) => Promise<unknown>
  remove: () => Promise<unknown>
  onDone: () => Promise<unknown>
}

function PortraitPanel({ title, name, portraitUrl, alt, send, remove, onDone }: PortraitPanelProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<{ file: File; address: string } | null>(null)
  const close = (): void => {
    if (chosen) URL.revokeObjectURL(chosen.address)
    setChosen(null)
  }
  const change = useMutation({
    mutationFn: (sending: Sending | null) => (sending ? send(sending) : remove()),
    onSuccess: async () => {
      await onDone()
      close()
      showToast({ tone: 'done', text: t`Saved` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  const choose = (file: File | undefined): void => {
    if (!file) return
    if (file.size <= MOST_BYTES) setChosen({ file, address: URL.createObjectURL(file) })
    else showToast({ tone: 'refused', text: t(problemWords(new Refusal('platform/pictures/too-large', 413))) })
  }
  return (
    <section className="panel account-panel" aria-labelledby="portrait-title">
      <h2 id="portrait-title">{title}</h2>
      <Shown name={read(name)} portraitUrl={portraitUrl} alt={alt} />
      <FileInput input={input} onChoose={choose} />
      <div className="portrait-acts">
        <Button size="desk" icon={UploadIcon} onClick={() => input.current?.click()}>
          <Trans>Choose a picture</Trans>
        </Button>
        {portraitUrl && (
          <Button size="desk" busy={change.isPending && !chosen} onClick={() => change.mutate(null)}>
            <Trans>Remove the portrait</Trans>
          </Button>
        )}
      </div>
      <p className="text-muted">
        <Trans>
          JPEG, PNG, WebP or AVIF up to 20 MB, at least 200 pixels wide and high. Without a portrait the first letter of the name stands.
        </Trans>
      </p>
      {chosen && (
        <PortraitDialog
          address={chosen.address}
          busy={change.isPending}
          onClose={close}
          onSave={(part, alt) => change.mutate({ file: chosen.file, part, alt })}
        />
      )}
    </section>
  )
}

/** The portrait, or what stands where none is. */
function Shown({ name, portraitUrl, alt }: { name: string; portraitUrl: string | null; alt: Alt | null }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  if (portraitUrl) return <img className="portrait-now" src={portraitUrl} alt={alt ? read(alt) : t`Portrait of ${name}`} />
  return (
    <span className="portrait-now" aria-hidden="true">
      {Array.from(name)[0]}
    </span>
  )
}

function FileInput({ input, onChoose }: { input: RefObject<HTMLInputElement | null>; onChoose: (file: File | undefined) => void }) {
  const { t } = useLingui()
  return (
    <input
      ref={input}
      type="file"
      className="sr-only"
      aria-label={t`Picture for the portrait`}
      accept="image/jpeg,image/png,image/webp,image/avif"
      tabIndex={-1}
      onChange={(event) => {
        onChoose(event.target.files?.[0])
        event.target.value = ''
      }}
    />
  )
}
