import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { cropOf, Square } from './square-crop.ts'

/** What is kept of a picture, in thousandths of it. */
export type Part = ReturnType<typeof cropOf>

interface PartOfProps {
  src: string
  /** What is kept; the rest stands in the dark. Null keeps all. */
  part: Part | null
  onShape: (shape: { width: number; height: number }) => void
  onError?: () => void
}

/** A picture and the part of it that is kept. */
export function PartOf({ src, part, onShape, onError }: PartOfProps) {
  return (
    <div className="crop-stage" dir="ltr">
      <img
        src={src}
        alt=""
        onError={onError}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onShape({ width: naturalWidth, height: naturalHeight })}
      />
      {part && (
        <span
          className="crop-part"
          style={{
            insetInlineStart: `${part.left / 10}%`,
            insetBlockStart: `${part.top / 10}%`,
            inlineSize: `${part.width / 10}%`,
            blockSize: `${part.height / 10}%`,
          }}
        />
      )}
    </div>
  )
}

/** Moves a square over a picture, by keys too. */
export function SquareSliders({ square, onChange }: { square: Square; onChange: (square: Square) => void }) {
  const { t } = useLingui()
  return (
    <div className="crop-sliders">
      <Slider label={t`Size of the square`} least={300} value={square.size} onChange={(size) => onChange({ ...square, size })} />
      <Slider label={t`Across`} value={square.across} onChange={(across) => onChange({ ...square, across })} />
      <Slider label={t`Down`} value={square.down} onChange={(down) => onChange({ ...square, down })} />
    </div>
  )
}

interface SliderProps {
  label: string
  value: number
  least?: number
  onChange: (value: number) => void
}

/** Left to right in both languages: it moves a square over a picture, which has no direction of reading. */
function Slider({ label, value, least = 0, onChange }: SliderProps) {
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
