import { Trans } from '@lingui/react/macro'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'

interface EndDialogProps {
  isOpen: boolean
  onClose: () => void
  onEnd: () => void
}

export function EndDialog({ isOpen, onClose, onEnd }: EndDialogProps) {
  return (
    <Dialog title={<Trans>End this delegation?</Trans>} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>
          The agency’s people can do nothing more for the brand from this moment, in a running show too. What they did stays as it is.
        </Trans>
      </p>
      <div className="dialog-acts">
        <Button size="desk" onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
        <Button
          size="desk"
          kind="danger"
          onClick={() => {
            onEnd()
            onClose()
          }}
        >
          <Trans>End it</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
