import { Trans } from '@lingui/react/macro'
import { Button } from '../button.tsx'
import { ShieldIcon } from '../icons.tsx'
import { openReport } from './open-report.ts'
import './report.css'

/** Below a message about an order that the other side wrote. */
export function ReportMessage({ id, title }: { id: string; title: string }) {
  return (
    <Button kind="quiet" size="desk" icon={ShieldIcon} onClick={() => openReport({ kind: 'order-message', id, title })}>
      <Trans>Report</Trans>
    </Button>
  )
}

/** In the place of its words. */
export function WithheldMessage() {
  return (
    <p className="message-withheld">
      <Trans>This message is withheld. It broke the rules of this Souk.</Trans>
    </p>
  )
}
