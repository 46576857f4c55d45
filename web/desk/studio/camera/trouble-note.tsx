import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../kit/button.tsx'
import { AlertIcon } from '../../../kit/icons.tsx'
import { type Trouble, troubles } from './trouble.ts'

/** Why the camera does not send; where only RTMP gets out of the network, the way to it. */
export function TroubleNote({ trouble, onRtmp }: { trouble: Trouble | null; onRtmp: () => void }) {
  const { t } = useLingui()
  return (
    <div role="alert">
      {trouble && (
        <p className="camera-trouble">
          <AlertIcon /> <span>{t(trouble)}</span>
        </p>
      )}
      {trouble === troubles.blocked && (
        <Button size="desk" onClick={onRtmp}>
          <Trans>To the RTMP address</Trans>
        </Button>
      )}
    </div>
  )
}
