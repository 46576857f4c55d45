import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { wordOf } from '../account/form-words.ts'
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
    const data = new FormData(event.currentTarget)
    const alt = { en: wordOf(data, 'alt-en'), ar: wordOf(data, 'alt-ar') }
    onSave({ ...picture, alt, crop: chosen === undefined ? picture.crop : part })
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
        <Field
          label={<Trans>What it shows, in Arabic</Trans>}
          name="alt-ar"
          dir="rtl"
          lang="ar"
          maxLength={300}
          defaultValue={picture.alt.ar}
          required
        />
        <Field
          label={<Trans>What it shows, in English</Trans>}
          name="alt-en"
          dir="ltr"
          lang="en"
          maxLength={300}
          defaultValue={picture.alt.en}
          required
        />
        <p className="field-help">
          <Trans>Read aloud to who cannot see it.</Trans>
        </p>
        <Button type="submit" kind="main" size="desk" busy={busy}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
