import { useLingui } from '@lingui/react/macro'
import { AlertIcon } from '../../../kit/icons.tsx'
import type { Trouble } from './trouble.ts'

export function TroubleNote({ trouble }: { trouble: Trouble | null }) {
  const { t } = useLingui()
  return (
    <div role="alert">
      {trouble && (
        <p className="camera-trouble">
          <AlertIcon /> <span>{t(trouble)}</span>
        </p>
      )}
    </div>
  )
}
