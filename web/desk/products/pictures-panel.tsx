import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { DeskProduct } from '../../api/desk-types.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { BackIcon, CloseIcon, EditIcon, TagIcon, UploadIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { arrangePictures, type DeskPicture, movedForward, sendPicture } from './picture-queries.ts'
import { useProductAct } from './use-product-change.ts'

const MOST_PICTURES = 12

/** The pictures in their order: the first one is on cards, sheets and orders. */
export function PicturesPanel({ product }: { product: DeskProduct }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const send = useProductAct(product.id, (file: File) => sendPicture(product, file))
  const arrange = useProductAct(product.id, (pictures: readonly DeskPicture[]) => arrangePictures(product, pictures))
  const { pictures } = product
  const open = pictures.find(({ id }) => id === edited)
  return (
    <section className="panel account-panel" aria-labelledby="pictures-title">
      <h2 id="pictures-title">
        <Trans>Pictures</Trans>
      </h2>
      {pictures.length === 0 && (
        <div className="product-large">
          <TagIcon />
        </div>
      )}
      <ul className="product-pictures">
        {pictures.map((picture, index) => (
          <PictureRow
            key={picture.id}
            picture={picture}
            isFirst={index === 0}
            busy={arrange.isPending}
            onForward={() => arrange.mutate(movedForward(pictures, index))}
            onEdit={() => setEdited(picture.id)}
            onRemove={() => arrange.mutate(pictures.filter(({ id }) => id !== picture.id))}
          />
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label={t`Picture of the product`}
        accept="image/jpeg,image/png,image/webp,image/avif"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) send.mutate(file)
          event.target.value = ''
        }}
      />
      {pictures.length < MOST_PICTURES && (
        <div>
          <Button size="desk" icon={UploadIcon} busy={send.isPending} onClick={() => input.current?.click()}>
            {pictures.length > 0 ? <Trans>One more picture</Trans> : <Trans>Choose a picture</Trans>}
          </Button>
        </div>
      )}
      <PictureHelp />
      {open && (
        <PictureDialog
          key={open.id}
          picture={open}
          busy={arrange.isPending}
          onClose={() => setEdited(null)}
          onSave={(next) =>
            arrange.mutate(
              pictures.map((picture) => (picture.id === next.id ? next : picture)),
              { onSuccess: () => setEdited(null) },
            )
          }
        />
      )}
    </section>
  )
}

const PictureHelp = () => (
  <p className="field-help">
    <Trans>JPEG, PNG, WebP or AVIF, up to 20 MB. Place and camera are removed from it.</Trans>
  </p>
)

interface PictureRowProps {
  picture: DeskPicture
  isFirst: boolean
  busy: boolean
  onForward: () => void
  onEdit: () => void
  onRemove: () => void
}

function PictureRow({ picture, isFirst, busy, onForward, onEdit, onRemove }: PictureRowProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(picture.alt)
  return (
    <li>
      <span className="product-large">
        <img src={picture.url} alt={name} />
      </span>
      <small>
        <bdi>{name}</bdi>
      </small>
      <span className="product-picture-acts">
        {!isFirst && (
          <IconButton size="desk" icon={BackIcon} label={t`Further to the front: ${name}`} disabled={busy} onClick={onForward} />
        )}
        <IconButton size="desk" icon={EditIcon} label={t`Cut and name: ${name}`} onClick={onEdit} />
        <IconButton size="desk" icon={CloseIcon} label={t`Remove: ${name}`} disabled={busy} onClick={onRemove} />
      </span>
    </li>
  )
}
