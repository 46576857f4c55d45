import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon, BellIcon, CheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'

type Link = components['schemas']['ReminderLink']
type Act = 'confirm' | 'stop'

const follow = (token: string, act: Act): Promise<Link> =>
  act === 'confirm'
    ? answered(api.POST('/api/reminders/{token}/confirm', { params: { path: { token } } }))
    : answered(api.POST('/api/reminders/{token}/stop', { params: { path: { token } } }))

/** Where a link in a letter leads. Whoever opened it to confirm has confirmed; stopping takes a press. */
export function ReminderPage({ token, act }: { token: string; act: Act }) {
  const { t } = useLingui()
  const [link, setLink] = useState<Link | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    document.title = `${t`Reminder`} · Souk`
  }, [t])
  useEffect(() => {
    const asked = act === 'confirm' ? follow(token, act) : answered(api.GET('/api/reminders/{token}', { params: { path: { token } } }))
    asked.then(setLink, (error: unknown) => setRefusal(asRefusal(error)))
  }, [token, act])
  const stop = (): void => void follow(token, 'stop').then(setLink, (error: unknown) => setRefusal(asRefusal(error)))
  return (
    <main className="link-page">
      {refusal ? (
        <EmptyState picture={<AlertIcon />} title={<Trans>This link does nothing any more</Trans>} action={<Home />}>
          {t(problemWords(refusal))}
        </EmptyState>
      ) : link ? (
        <Outcome link={link} onStop={stop} />
      ) : (
        <p className="sr-only" role="status">
          <Trans>One moment</Trans>
        </p>
      )}
    </main>
  )
}

const Home = () => (
  <a className="btn" href="/">
    <Trans>See what else is on</Trans>
  </a>
)

function Outcome({ link, onStop }: { link: Link; onStop: () => void }) {
  const { read, locale } = useLanguage()
  const title = read(link.show.title)
  const when = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const date = when.format(new Date(link.show.startsAt))
  if (link.state === 'stopped') {
    return (
      <EmptyState picture={<CheckIcon />} title={<Trans>No more letters about this show</Trans>} action={<Home />}>
        <bdi>{title}</bdi>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      picture={<BellIcon />}
      title={<Trans>Your reminder is set</Trans>}
      action={
        <span className="channel-acts">
          <a className="btn btn-main" href={`/shows/${link.show.slug}`}>
            <Trans>Open the show</Trans>
          </a>
          <Button kind="quiet" onClick={onStop}>
            <Trans>No reminder after all</Trans>
          </Button>
        </span>
      }
    >
      <Trans>
        <bdi>{title}</bdi> begins {date}, your time.
      </Trans>
    </EmptyState>
  )
}
