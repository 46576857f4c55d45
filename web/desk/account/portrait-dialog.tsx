import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { cropOf, type Square, WHOLE_SQUARE } from '../products/square-crop.ts'

export type Part = ReturnType<typeof cropOf>

interface PortraitDialogProps {
  /** Of the file, for this page alone. */
  address: string
  busy: boolean
  onSave: (part: Part) => void
  onClose: () => void
}

/** Which square of the picture is the portrait. */
export function PortraitDialog({ address, busy, onSave, onClose }: PortraitDialogProps) {
  const { t } = useLingui()
  const [shape, setShape] = useState<{ width: number; height: number } | null>(null)
  const [isUnread, setIsUnread] = useState(false)
  const [square, setSquare] = useState<Square>(WHOLE_SQUARE)
  const part = shape && cropOf(square, shape)
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (part) onSave(part)
  }
  return (
    <Dialog title={<Trans>Cut the portrait</Trans>} isOpen onClose={onClose}>
      <form className="portrait-form" onSubmit={save}>
        <div className="portrait-stage" dir="ltr">
          <img
            src={address}
            alt=""
            onError={() => setIsUnread(true)}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setShape({ width: naturalWidth, height: naturalHeight })}
          />
          {part && (
            <span
              className="portrait-part"
              style={{
                insetInlineStart: `${part.left / 10}%`,
                insetBlockStart: `${part.top / 10}%`,
                inlineSize: `${part.width / 10}%`,
                blockSize: `${part.height / 10}%`,
              }}
            />
          )}
        </div>
        {isUnread && (
          <p className="notice notice-danger" role="alert">
            <AlertIcon />
            <span>
              <Trans>This is no picture that can be shown.</Trans>
            </span>
          </p>
        )}
        <Slider label={t`Size of the square`} least={300} value={square.size} onChange={(size) => setSquare({ ...square, size })} />
        <Slider label={t`Across`} least={0} value={square.across} onChange={(across) => setSquare({ ...square, across })} />
        <Slider label={t`Down`} least={0} value={square.down} onChange={(down) => setSquare({ ...square, down })} />
        <Button type="submit" kind="main" size="desk" busy={busy} disabled={!part}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Dialog>
  )
}

interface SliderProps {
  label: string
  value: number
  least: number
  onChange: (value: number) => void
}

/** Left to right in both languages: it moves a square over a picture, which has no direction of reading. */
function Slider({ label, value, least, onChange }: SliderProps) {
  const id = useId()
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        dir="ltr"
        min={least}
        max={1000}
        step={10}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
