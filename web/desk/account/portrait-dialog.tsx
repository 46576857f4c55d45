import { Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { type Alt, AltFields, altOf } from '../products/alt-fields.tsx'
import { cropOf, type Square, WHOLE_SQUARE } from '../products/square-crop.ts'
import { type Part, PartOf, SquareSliders } from '../products/square-part.tsx'

interface PortraitDialogProps {
  /** Of the file, for this page alone. */
  address: string
  busy: boolean
  onSave: (part: Part, alt: Alt) => void
  onClose: () => void
}

/** Which square of the picture is the portrait. */
export function PortraitDialog({ address, busy, onSave, onClose }: PortraitDialogProps) {
  const [shape, setShape] = useState<{ width: number; height: number } | null>(null)
  const [isUnread, setIsUnread] = useState(false)
  const [square, setSquare] = useState<Square>(WHOLE_SQUARE)
  const part = shape && cropOf(square, shape)
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (part) onSave(part, altOf(new FormData(event.currentTarget)))
  }
  return (
    <Dialog title={<Trans>Cut and name the picture</Trans>} isOpen onClose={onClose}>
      <form className="account-form" onSubmit={save}>
        <PartOf src={address} part={part} onShape={setShape} onError={() => setIsUnread(true)} />
        {isUnread && (
          <p className="notice notice-danger" role="alert">
            <AlertIcon />
            <span>
              <Trans>This is no picture that can be shown.</Trans>
            </span>
          </p>
        )}
        <SquareSliders square={square} onChange={setSquare} />
        <AltFields />
        <Button type="submit" kind="main" size="desk" busy={busy} disabled={!part}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
