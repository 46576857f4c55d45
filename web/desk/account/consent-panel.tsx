import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { consentsQuery } from './consents-query.ts'

type Consents = components['schemas']['Consents']
type Line = Consents['log'][number]

/** What the person agreed to, taken back as easily as it was given. */
export function ConsentPanel() {
  const consents = useQuery(consentsQuery)
  return (
    <section className="panel account-panel" aria-labelledby="consent-title">
      <h2 id="consent-title">
        <Trans>What you agreed to</Trans>
      </h2>
      {consents.error && <RetryPanel error={consents.error} onRetry={() => void consents.refetch()} />}
      {consents.data && (
        <>
          <Texts {...consents.data} />
          <News wanted={consents.data.news} />
          <Log lines={consents.data.log} />
        </>
      )}
    </section>
  )
}

function Texts({ newest, accepted }: Consents) {
  const { t } = useLingui()
  const said = (version: number | null): string => (version === null ? t`not asked yet` : t`version ${version} accepted`)
  return (
    <ul className="consent-texts">
      <li>
        <a href={`/terms?version=${accepted.terms ?? newest.terms}`}>
          <Trans>Terms</Trans>
        </a>{' '}
        <small>{said(accepted.terms)}</small>
      </li>
      <li>
        <a href={`/privacy?version=${accepted.privacy ?? newest.privacy}`}>
          <Trans>Privacy</Trans>
        </a>{' '}
        <small>{said(accepted.privacy)}</small>
      </li>
    </ul>
  )
}

/** Brands that the person follows or gets letters of. */
function News({ wanted }: { wanted: Consents['news'] }) {
  const { t } = useLingui()
  const { read, language } = useLanguage()
  const queryClient = useQueryClient()
  const follows = useQuery({ queryKey: ['own-follows'], queryFn: () => answered(api.GET('/api/me/follows')) })
  const change = useMutation({
    mutationFn: ({ id, now }: { id: string; now: boolean }) => {
      const said = { place: 'account', language } as const
      const path = { params: { path: { id } } }
      return answered(
        now
          ? api.PUT('/api/me/consents/news/{id}', { ...path, body: said })
          : api.DELETE('/api/me/consents/news/{id}', { params: { ...path.params, query: said } }),
      )
    },
    onSuccess: (now) => queryClient.setQueryData(consentsQuery.queryKey, now),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  const brands = new Map([...wanted, ...(follows.data?.channels ?? [])].map((brand) => [brand.id, brand]))
  return (
    <fieldset className="consent-news">
      <legend>
        <Trans>News of shows by e-mail</Trans>
      </legend>
      {brands.size === 0 && (
        <p className="text-muted">
          <Trans>From nobody. Brands that you follow stand here; none sends letters unless you tick it.</Trans>
        </p>
      )}
      {[...brands.values()].map(({ id, name }) => (
        <label key={id} className="consent-choice">
          <input
            type="checkbox"
            checked={wanted.some((brand) => brand.id === id)}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ id, now: event.target.checked })}
          />
          <bdi>{read(name)}</bdi>
        </label>
      ))}
    </fieldset>
  )
}

function Log({ lines }: { lines: readonly Line[] }) {
  const times = useTimes()
  const wordsOf = useLineWords()
  if (lines.length === 0) return null
  return (
    <details className="consent-log">
      <summary>
        <Trans>Everything you said, newest first</Trans>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={`${line.at} ${line.purpose} ${line.organisation?.id}`}>
            <span>{wordsOf(line)}</span>
            <small className="text-muted">
              <time dateTime={line.at}>{times.short(line.at)}</time>
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}

function useLineWords(): (line: Line) => string {
  const { t } = useLingui()
  const { read } = useLanguage()
  return ({ purpose, organisation, version, given }) => {
    const brand = organisation ? read(organisation.name) : ''
    switch (purpose) {
      case 'terms':
        return t`Terms, version ${version}: accepted`
      case 'privacy':
        return t`Privacy notice, version ${version}: read`
      case 'news':
        return given ? t`News of ${brand}: wanted` : t`News of ${brand}: no more`
    }
  }
}
