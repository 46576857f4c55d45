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
import { HomeHead } from '../home/home-head.tsx'

type Link = components['schemas']['NewsLink']

/** Where the link of a letter of news leads: one press says yes to the letter that asked, or ends the news. No account is asked for. */
export function NewsPage({ token }: { token: string }) {
  const { t } = useLingui()
  const { language, read } = useLanguage()
  const [link, setLink] = useState<Link | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  // Right after the yes no button stands where it was pressed that would take it back.
  const [saidYes, setSaidYes] = useState(false)
  useEffect(() => {
    document.title = `${t`News by e-mail`} · Souk`
  }, [t])
  useEffect(() => {
    answered(api.GET('/api/news/{token}', { params: { path: { token } } })).then(setLink, (error: unknown) => setRefusal(asRefusal(error)))
  }, [token])
  const press = (answer: Promise<Link>): void => {
    setBusy(true)
    answer.then(setLink, (error: unknown) => setRefusal(asRefusal(error))).finally(() => setBusy(false))
  }
  const path = { params: { path: { token } } }
  const stop = (): void => press(answered(api.POST('/api/news/{token}/stop', path)))
  const confirm = (): void => {
    setSaidYes(true)
    const organisationIds = link?.organisations.map(({ id }) => id) ?? []
    press(answered(api.POST('/api/news/{token}/confirm', { ...path, body: { organisationIds } })))
  }
  if (refusal)
    return (
      <main className="home">
        <HomeHead />
        <EmptyState picture={<AlertIcon />} title={<Trans>This link does nothing any more</Trans>} action={<Home />}>
          {t(problemWords(refusal))}
        </EmptyState>
      </main>
    )
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(link?.organisations.map(({ name }) => read(name)) ?? [])
  return (
    <main className="home">
      <HomeHead />
      {link ? <State {...{ link, names, busy, saidYes, stop, confirm }} /> : <Waiting />}
    </main>
  )
}

interface StateProps {
  link: Link
  names: string
  busy: boolean
  saidYes: boolean
  stop: () => void
  confirm: () => void
}

function State({ link, names: name, busy, saidYes, stop, confirm }: StateProps) {
  switch (link.state) {
    case 'asked':
      return (
        <EmptyState
          picture={<BellIcon />}
          title={<Trans>News of {name} by e-mail?</Trans>}
          action={
            <Button kind="main" busy={busy} onClick={confirm}>
              <Trans>Yes, send them</Trans>
            </Button>
          }
        >
          <Trans>The box for news was ticked with an order. If that was not you, close this page: nothing is sent.</Trans>
        </EmptyState>
      )
    case 'given':
      if (saidYes)
        return (
          <EmptyState picture={<CheckIcon />} title={<Trans>News of {name} will come by e-mail</Trans>} action={<Home />}>
            <Trans>Each letter has a link that ends them.</Trans>
          </EmptyState>
        )
      return (
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
      )
    case 'ended':
      return (
        <EmptyState picture={<CheckIcon />} title={<Trans>No more news of {name}</Trans>} action={<Home />}>
          <Trans>Letters about your orders still come.</Trans>
        </EmptyState>
      )
  }
}

const Waiting = () => (
  <p className="sr-only" role="status">
    <Trans>One moment</Trans>
  </p>
)

const Home = () => (
  <a className="btn" href="/">
    <Trans>See what else is on</Trans>
  </a>
)
