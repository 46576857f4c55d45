import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useMemo } from 'react'
import { renderSVG } from 'uqr'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { wordOf } from './form-words.ts'

export interface SetUp {
  address: string
  backupCodes: readonly string[]
}

interface SecondFactorCodesProps {
  setUp: SetUp
  busy: boolean
  onCode: (code: string) => void
}

/** What to read into the app, what to keep on paper, and the first code as proof. */
export function SecondFactorCodes({ setUp, busy, onCode }: SecondFactorCodesProps) {
  const { t } = useLingui()
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(setUp.address, { border: 2 }))}`, [setUp.address])
  const secret = new URL(setUp.address).searchParams.get('secret') ?? ''
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onCode(wordOf(new FormData(event.currentTarget), 'code'))
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <p>
        <Trans>Read this picture with your authenticator app, or type the key into it.</Trans>
      </p>
      <img className="account-qr" src={picture} alt={t`The key as a picture for the app`} />
      <code className="account-key" dir="ltr">
        {secret}
      </code>
      <p>
        <Trans>Keep these codes on paper. Each opens your account once, for the day the phone is lost. They are not shown again.</Trans>
      </p>
      <ul className="account-codes" dir="ltr">
        {setUp.backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Field
        label={<Trans>The code that the app shows now</Trans>}
        name="code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <Button type="submit" kind="main" size="desk" busy={busy}>
        <Trans>Turn it on</Trans>
      </Button>
    </form>
  )
}
