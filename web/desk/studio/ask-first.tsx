import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'

interface AskFirstProps {
  /** On the button and on the one that means it. */
  act: ReactNode
  /** For whoever hears the button alone; contains the words of `act`. */
  label?: string
  title: ReactNode
  /** What comes of it. */
  children: ReactNode
  busy?: boolean
  onConfirm: () => void
}

/** A small button for what cannot be undone: it asks once. */
export function AskFirst({ act, label, title, children, busy = false, onConfirm }: AskFirstProps) {
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  return (
    <>
      <Button className="btn-small" aria-label={label} busy={busy} onClick={() => setAsking(true)}>
        {act}
      </Button>
      <Dialog title={title} isOpen={asking} onClose={close}>
        <p>{children}</p>
        <div className="dialog-acts">
          <Button size="desk" onClick={close}>
            <Trans>Let it stand</Trans>
          </Button>
          <Button
            kind="danger"
            size="desk"
            onClick={() => {
              close()
              onConfirm()
            }}
          >
            {act}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
