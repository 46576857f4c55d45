import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { showToast } from '../../kit/toast.ts'
import { useMembership } from '../../shell/organisation.ts'
import { NoShows } from './no-shows.tsx'

/** The first step: a name. The draft is there from then on, and everything else is filled in on its own page. */
export function NewShowPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const organisation = useMembership('show.plan')?.organisation
  const [title, setTitle] = useState({ ar: '', en: '' })
  const [busy, setBusy] = useState(false)
  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!organisation || busy) return
    setBusy(true)
    try {
      const { id, version } = await answered(api.POST('/api/desk/shows', { body: { organisationId: organisation.id } }))
      if (title.ar || title.en) await answered(api.PATCH('/api/desk/shows/{id}', { params: { path: { id } }, body: { version, title } }))
      await navigate({ to: '/desk/shows/$showId', params: { showId: id }, replace: true })
    } catch (error) {
      setBusy(false)
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
  }
  return (
    <>
      <PageHeader name={t`Plan a show`} title={<Trans>Plan a show</Trans>}>
        <Trans>What shall it be called? Everything else comes on the next page, and can wait.</Trans>
      </PageHeader>
      {organisation ? (
        <form className="panel show-part new-show" onSubmit={(event) => void begin(event)}>
          <BilingualField
            labels={{ ar: <Trans>Title in Arabic</Trans>, en: <Trans>Title in English</Trans> }}
            maxLength={120}
            value={title}
            onText={(language, text) => setTitle({ ...title, [language]: text })}
          />
          <Button type="submit" kind="main" size="desk" busy={busy}>
            <Trans>Begin the draft</Trans>
          </Button>
        </form>
      ) : (
        <NoShows />
      )}
    </>
  )
}
