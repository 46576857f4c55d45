import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { Button } from '../../kit/button.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { SelectField, TextAreaField } from '../../kit/field.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { wordOf } from '../account/form-words.ts'

type Text = components['schemas']['LegalText']
type LegalDocument = Text['document']

/** The platform's terms and privacy notice, version by version. */
export function TextsPage() {
  const { t } = useLingui()
  const [document, setDocument] = useState<LegalDocument>('terms')
  const text = useQuery({
    queryKey: ['legal-text', document],
    queryFn: () => answered(api.GET('/api/legal/{document}', { params: { path: { document } } })),
  })
  return (
    <>
      <PageHeader name={t`Terms and privacy`} title={<Trans>Terms and privacy</Trans>}>
        <Trans>
          What everybody accepts who opens an account or orders. A new version is asked of everybody again when they come to the desk.
        </Trans>
      </PageHeader>
      <SelectField label={t`Text`} value={document} onChange={(event) => setDocument(event.target.value as LegalDocument)}>
        <option value="terms">{t`Terms`}</option>
        <option value="privacy">{t`Privacy`}</option>
      </SelectField>
      {text.error && <RetryPanel error={text.error} onRetry={() => void text.refetch()} />}
      {text.data && <TextForm key={`${document} ${text.data.version}`} text={text.data} />}
      {text.data && <Versions text={text.data} />}
    </>
  )
}

function TextForm({ text }: { text: Text }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { document, version, body, template } = text
  const publish = useMutation({
    mutationFn: (words: Text['body']) =>
      answered(api.POST('/api/legal/{document}', { params: { path: { document } }, body: { body: words, after: version } })),
    onSuccess: (now) => {
      queryClient.setQueryData(['legal-text', document], now)
      showToast({ tone: 'done', text: t`Published as version ${now.version}` })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    publish.mutate({ ar: wordOf(data, 'ar'), en: wordOf(data, 'en') })
  }
  const help = t`An empty line begins a paragraph; a line that begins with # is a heading.`
  return (
    <form className="panel account-panel texts-form" onSubmit={submit}>
      {template && (
        <p className="notice notice-warning">
          <AlertIcon />
          <span>
            <Trans>This is the template that comes with Souk. Replace it with words that your lawyer has read.</Trans>
          </span>
        </p>
      )}
      <TextAreaField
        label={t`In Arabic`}
        name="ar"
        dir="rtl"
        lang="ar"
        rows={16}
        defaultValue={body.ar}
        maxLength={60_000}
        help={help}
        required
      />
      <TextAreaField label={t`In English`} name="en" dir="ltr" lang="en" rows={16} defaultValue={body.en} maxLength={60_000} required />
      <FormRefusal error={publish.error} />
      <Button type="submit" kind="main" size="desk" busy={publish.isPending}>
        <Trans>Publish as a new version</Trans>
      </Button>
    </form>
  )
}

function Versions({ text: { document, versions } }: { text: Text }) {
  const times = useTimes()
  return (
    <section className="panel account-panel" aria-labelledby="versions-title">
      <h2 id="versions-title">
        <Trans>Versions</Trans>
      </h2>
      <ul className="consent-texts">
        {versions.map(({ version, publishedAt }) => (
          <li key={version}>
            <a href={`/${document}?version=${version}`}>
              <Trans>Version {version}</Trans>
            </a>{' '}
            <small>{times.long(publishedAt)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
