import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { AltFields, altOf } from './alt-fields.tsx'
import type { DeskPicture } from './picture-queries.ts'
import { cropOf, type Square, squareOf, WHOLE_SQUARE } from './square-crop.ts'
import { PartOf, SquareSliders } from './square-part.tsx'

interface PictureDialogProps {
  picture: DeskPicture
  busy: boolean
  onSave: (next: DeskPicture) => void
  onClose: () => void
}

/** What the picture shows, in both languages, and which square of it is wanted. */
export function PictureDialog({ picture, busy, onSave, onClose }: PictureDialogProps) {
  const { t } = useLingui()
  const [shape, setShape] = useState<{ width: number; height: number } | null>(null)
  const [chosen, setChosen] = useState<Square | null | undefined>(undefined)
  const square = chosen === undefined ? (picture.crop && shape ? squareOf(picture.crop, shape) : null) : chosen
  const part = square && shape ? cropOf(square, shape) : null
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onSave({ ...picture, alt: altOf(new FormData(event.currentTarget)), crop: chosen === undefined ? picture.crop : part })
  }
  return (
    <Dialog title={<Trans>Cut and name the picture</Trans>} isOpen onClose={onClose}>
      <form className="account-form" onSubmit={save}>
        <PartOf src={picture.whole} part={part} onShape={setShape} />
        <label className="check">
          <input type="checkbox" checked={square !== null} onChange={(event) => setChosen(event.target.checked ? WHOLE_SQUARE : null)} />
          {t`Cut a square out of it`}
        </label>
        {square && <SquareSliders square={square} onChange={setChosen} />}
        <AltFields alt={picture.alt} />
        <Button type="submit" kind="main" size="desk" busy={busy}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
