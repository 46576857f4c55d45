import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { BellIcon, CheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { ReminderSheet } from './reminder-sheet.tsx'
import { remindByMail, useReminders } from './reminders.ts'

/** One tap for whoever is signed in; everybody else says first where to. */
export function ReminderButton({ slug }: { slug: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const reminders = useReminders(slug)
  const [isOpen, setIsOpen] = useState(false)
  const { own, isSet } = reminders
  async function press(): Promise<void> {
    if (!own?.accountEmail || isSet) return setIsOpen(true)
    try {
      await remindByMail(slug, language)
      await reminders.reload()
      showToast({ tone: 'done', text: t`You will be reminded by e-mail.` })
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
  }
  return (
    <>
      <Button kind={isSet ? 'plain' : 'main'} className="remind-me" icon={isSet ? CheckIcon : BellIcon} onClick={() => void press()}>
        {isSet ? <Trans>Reminder set</Trans> : <Trans>Remind me at the start</Trans>}
      </Button>
      {isOpen && <ReminderSheet slug={slug} reminders={reminders} onClose={() => setIsOpen(false)} />}
    </>
  )
}
