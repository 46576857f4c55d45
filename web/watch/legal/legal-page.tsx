import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { HomeHead } from '../home/home-head.tsx'
import { Foot } from './foot.tsx'

type Text = components['schemas']['LegalText']
export type LegalDocument = Text['document']

/** The terms or the privacy notice, as they are or as they were in an earlier version. */
export function LegalPage({ document: name, version }: { document: LegalDocument; version: number | undefined }) {
  const { t } = useLingui()
  const [text, setText] = useState<Text | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const title = name === 'terms' ? t`Terms` : t`Privacy`
  useEffect(() => {
    document.title = `${title} · Souk`
  }, [title])
  useEffect(() => {
    const asked = api.GET('/api/legal/{document}', { params: { path: { document: name }, query: version ? { version } : {} } })
    answered(asked).then(setText, (error: unknown) => setRefusal(asRefusal(error)))
  }, [name, version])
  return (
    <main className="home legal">
      <HomeHead />
      <h1>{title}</h1>
      {refusal && (
        <EmptyState picture={<AlertIcon />} title={<Trans>This link does nothing any more</Trans>}>
          {t(problemWords(refusal))}
        </EmptyState>
      )}
      {text && <Body text={text} />}
      <Foot />
    </main>
  )
}

function Body({ text }: { text: Text }) {
  const { read, locale } = useLanguage()
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const { version, versions, template, publishedAt } = text
  const since = date.format(new Date(publishedAt))
  const newest = versions[0]?.version === version
  return (
    <>
      {template && (
        <p className="legal-note">
          <Trans>A template that comes with Souk. Whoever runs this Souk replaces it with words of their own.</Trans>
        </p>
      )}
      {!newest && (
        <p className="legal-note">
          <Trans>An earlier version.</Trans>{' '}
          <a href={`/${text.document}`}>
            <Trans>Read the present one</Trans>
          </a>
        </p>
      )}
      <Words words={read(text.body)} />
      <p className="legal-version">
        <Trans>
          Version {version}, since {since}
        </Trans>
      </p>
      {versions.length > 1 && (
        <ul className="legal-versions">
          {versions
            .filter((other) => other.version !== version)
            .map((other) => (
              <li key={other.version}>
                <a href={`/${text.document}?version=${other.version}`}>
                  <Trans>
                    Version {other.version}, since {date.format(new Date(other.publishedAt))}
                  </Trans>
                </a>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}

/** Paragraphs with an empty line between them; a line that begins with “# ” is a heading. */
function Words({ words }: { words: string }) {
  const parts = words.split(/\n\s*\n|\n(?=# )|(?<=^# .*)\n/m).filter((part) => part.trim() !== '')
  return (
    <div className="legal-words">
      {parts.map((part, index) =>
        part.startsWith('# ') ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
          <h2 key={index} dir="auto">
            {part.slice(2)}
          </h2>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
          <p key={index} dir="auto">
            {part}
          </p>
        ),
      )}
    </div>
  )
}
