import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { IconButton } from '../../../kit/button.tsx'
import { CopyIcon } from '../../../kit/icons.tsx'
import { showToast } from '../../../kit/toast.ts'

interface CopyLineProps {
  label: ReactNode
  /** What the copy button says it copies. */
  name: string
  value: string
}

/** One thing to be typed elsewhere: shown whole, copied with one press. */
export function CopyLine({ label, name, value }: CopyLineProps) {
  const { t } = useLingui()
  const id = useId()
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
      showToast({ tone: 'done', text: t`On your clipboard` })
    } catch {
      showToast({ tone: 'refused', text: t`The browser did not let it be copied. Select the text and copy it.` })
    }
  }
  return (
    <div className="copy-line">
      <span className="field-label" id={id}>
        {label}
      </span>
      <code dir="ltr" aria-labelledby={id}>
        {value}
      </code>
      <IconButton icon={CopyIcon} label={t`Copy: ${name}`} size="desk" onClick={() => void copy()} />
    </div>
  )
}
