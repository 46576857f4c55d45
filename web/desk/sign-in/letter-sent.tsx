import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../kit/button.tsx'
import { showToast } from '../../kit/toast.ts'
import { Door } from './door.tsx'

/** A letter is on its way. Says the same whether the address has an account or not. */
export function LetterSent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useLingui()
  return (
    <Door title={<Trans>Look into your mail</Trans>}>
      <p role="status">
        <Trans>
          A letter with a link is on its way to <bdi dir="ltr">{email}</bdi>. The link works for one hour.
        </Trans>
      </p>
      <p className="text-muted">
        <Trans>Nothing there? Look among the unwanted mail, or send it again.</Trans>
      </p>
      <Button
        onClick={() => {
          onAgain()
          showToast({ tone: 'done', text: t`Sent again` })
        }}
      >
        <Trans>Send it again</Trans>
      </Button>
    </Door>
  )
}
