import { Trans, useLingui } from '@lingui/react/macro'
import type { ComponentProps, ReactNode } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { AlertIcon } from '../../kit/icons.tsx'

interface DialogFootProps extends Pick<ComponentProps<typeof Button>, 'icon' | 'busy' | 'disabled'> {
  /** Why the form was refused. */
  error: Error | null
  onClose: () => void
  /** The act, in words. */
  children: ReactNode
}

/** The end of a form in a dialog: why it was refused, the way out, and the act. */
export function DialogFoot({ error, onClose, children, ...act }: DialogFootProps) {
  const { t } = useLingui()
  return (
    <>
      {error && (
        <p className="field-why" role="alert">
          <AlertIcon /> <span>{t(problemWords(asRefusal(error)))}</span>
        </p>
      )}
      <div className="dialog-acts">
        <Button size="desk" onClick={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button kind="main" size="desk" type="submit" {...act}>
          {children}
        </Button>
      </div>
    </>
  )
}
