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

type Link = components['schemas']['NewsLink']

/** Where the link of a letter of news leads: one press, and there are no more. No account is asked for. */
export function NewsPage({ token }: { token: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [link, setLink] = useState<Link | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const path = { params: { path: { token } } }
  useEffect(() => {
    document.title = `${t`News by e-mail`} · Souk`
  }, [t])
  useEffect(() => {
    answered(api.GET('/api/news/{token}', { params: { path: { token } } })).then(setLink, (error: unknown) => setRefusal(asRefusal(error)))
  }, [token])
  const stop = (): void => {
    setBusy(true)
    answered(api.POST('/api/news/{token}/stop', path))
      .then(setLink, (error: unknown) => setRefusal(asRefusal(error)))
      .finally(() => setBusy(false))
  }
  const name = link ? read(link.organisation.name) : ''
  return (
    <main className="link-page">
      {refusal ? (
        <EmptyState picture={<AlertIcon />} title={<Trans>This link does nothing any more</Trans>} action={<Home />}>
          {t(problemWords(refusal))}
        </EmptyState>
      ) : link && !link.given ? (
        <EmptyState picture={<CheckIcon />} title={<Trans>No more news of {name}</Trans>} action={<Home />}>
          <Trans>Letters about your orders still come.</Trans>
        </EmptyState>
      ) : link ? (
        <EmptyState
          picture={<BellIcon />}
          title={<Trans>News of {name} by e-mail</Trans>}
          action={
            <Button kind="main" busy={busy} onClick={stop}>
              <Trans>Send me no more of these</Trans>
            </Button>
          }
        >
          <Trans>You asked for these letters. One press ends them.</Trans>
        </EmptyState>
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
