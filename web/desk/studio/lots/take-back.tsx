import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'

/** Taking back what was prepared, after one question: it cannot be had again. */
export function TakeBack({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  return (
    <>
      <Button className="btn-small" aria-label={t`Take back ${name}`} onClick={() => setAsking(true)}>
        <Trans>Take back</Trans>
      </Button>
      <Dialog title={<Trans>Take back what you prepared?</Trans>} isOpen={asking} onClose={close}>
        <p>
          <Trans>
            <bdi>{name}</bdi> is not opened any more, and its pieces go back on sale.
          </Trans>
        </p>
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
            <Trans>Take back</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
