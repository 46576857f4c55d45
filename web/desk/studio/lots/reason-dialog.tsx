import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LotWire } from '#shop/auctions/contract'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { Field } from '../../../kit/field.tsx'
import type { useLotActs } from './use-lots.ts'

/** What is to be voided: a bid by its number, or the whole lot. */
export interface Wanted {
  lot: LotWire
  sequence: number | null
}

interface ReasonDialogProps {
  wanted: Wanted | null
  acts: ReturnType<typeof useLotActs>
  onClose: () => void
}

const SHORTEST = 3

/** Whoever bid reads why. */
export function ReasonDialog({ wanted, acts, onClose }: ReasonDialogProps) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const close = (): void => {
    setReason('')
    onClose()
  }
  const send = (): void => {
    if (!wanted || reason.trim().length < SHORTEST) return
    const { lot, sequence } = wanted
    if (sequence === null) acts.takeBack.mutate({ id: lot.id, reason })
    else acts.voidBid.mutate({ id: lot.id, sequence, reason })
    close()
  }
  return (
    <Dialog
      title={wanted?.sequence ? <Trans>Void bid {wanted.sequence}?</Trans> : <Trans>Void the lot?</Trans>}
      isOpen={wanted !== null}
      onClose={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>
          {wanted?.sequence ? (
            <Trans>For obvious errors only. The bids that stand are judged again in their order, and the log says why.</Trans>
          ) : (
            <Trans>Nobody gets it, and the piece goes back on sale. Whoever bid reads why.</Trans>
          )}
        </p>
        <Field label={t`Reason`} value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        <div className="dialog-acts">
          <Button size="desk" onClick={close}>
            <Trans>Let it stand</Trans>
          </Button>
          <Button kind="danger" size="desk" type="submit" disabled={reason.trim().length < SHORTEST}>
            <Trans>Void it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
