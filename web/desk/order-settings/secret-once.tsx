import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../kit/button.tsx'
import { CopyIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'

/** The one time that a secret is seen. */
export function SecretOnce({ secret, onSeen }: { secret: string; onSeen: () => void }) {
  const { t } = useLingui()
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    showToast({ tone: 'done', text: t`Copied` })
  }
  return (
    <div className="secret-once" role="status">
      <p>
        <Trans>The secret that signs. Keep it now: it is not shown again.</Trans>
      </p>
      <code dir="ltr">{secret}</code>
      <div className="order-acts">
        <Button size="desk" icon={CopyIcon} onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button size="desk" onClick={onSeen}>
          <Trans>I have it</Trans>
        </Button>
      </div>
    </div>
  )
}
