import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { BellIcon, CheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { canPush, PushDenied, remindByPush } from './push.ts'
import { type Reminders, remindByMail, stopReminders } from './reminders.ts'

interface ReminderSheetProps {
  slug: string
  reminders: Reminders
  onClose: () => void
}

/** How somebody wants to be told: by mail, which asks the address first, or by this browser. */
export function ReminderSheet({ slug, reminders, onClose }: ReminderSheetProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { own, isSet, reload } = reminders
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      await reload()
    } catch (error) {
      setTrouble(
        error instanceof PushDenied
          ? t`Your browser does not allow notifications from here. E-mail works too.`
          : t(problemWords(asRefusal(error))),
      )
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet title={isSet ? <Trans>Your reminder</Trans> : <Trans>Remind me</Trans>} onClose={onClose} className="reminder-sheet">
      <p className="reminder-what">
        <Trans>You are told 15 minutes before and when it begins. Nothing else.</Trans>
      </p>
      {own?.email === 'confirmed' && (
        <p className="reminder-done">
          <CheckIcon />
          <Trans>By e-mail</Trans>
        </p>
      )}
      {own?.push && (
        <p className="reminder-done">
          <CheckIcon />
          <Trans>In this browser</Trans>
        </p>
      )}
      {own?.email === 'pending' && (
        <p className="reminder-done" role="status">
          <BellIcon />
          <Trans>We wrote to you. Open the letter and confirm that the address is yours.</Trans>
        </p>
      )}
      {own && own.email !== 'confirmed' && (
        <ByMail accountEmail={own.accountEmail} busy={busy} onAsk={(email) => void run(() => remindByMail(slug, language, email))} />
      )}
      {own && !own.push && canPush() && (
        <Button size="wide" icon={BellIcon} busy={busy} onClick={() => void run(() => remindByPush(slug, own.pushKey, language))}>
          <Trans>Remind me in this browser</Trans>
        </Button>
      )}
      {trouble && (
        <p className="field-why" role="alert">
          {trouble}
        </p>
      )}
      {own && (own.email !== 'none' || own.push) && (
        <Button kind="quiet" busy={busy} onClick={() => void run(() => stopReminders(slug))}>
          <Trans>No reminder after all</Trans>
        </Button>
      )}
    </Sheet>
  )
}

interface ByMailProps {
  accountEmail: string | null
  busy: boolean
  onAsk: (email?: string) => void
}

function ByMail({ accountEmail, busy, onAsk }: ByMailProps) {
  const [email, setEmail] = useState('')
  if (accountEmail) {
    return (
      <Button kind="main" size="wide" icon={BellIcon} busy={busy} onClick={() => onAsk()}>
        <Trans>Remind me by e-mail</Trans>
      </Button>
    )
  }
  const ask = (event: FormEvent): void => {
    event.preventDefault()
    onAsk(email.trim())
  }
  return (
    <form className="reminder-form" onSubmit={ask}>
      <Field
        label={<Trans>E-mail</Trans>}
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        required
        maxLength={254}
        value={email}
        help={<Trans>Used for this show only, and deleted a week after it.</Trans>}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" kind="main" size="wide" icon={BellIcon} busy={busy}>
        <Trans>Remind me by e-mail</Trans>
      </Button>
    </form>
  )
}
