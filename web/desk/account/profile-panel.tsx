import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { TextAreaField } from '../../kit/field.tsx'
import { showToast } from '../../kit/toast.ts'
import { meQuery, usePerson } from '../../shell/session.ts'
import { wordOf } from './form-words.ts'
import { ownProfileQuery } from './own-profile.ts'

/** The name that others see, written for both kinds of readers. */
export function ProfilePanel() {
  const { t } = useLingui()
  const { account } = usePerson()
  const queryClient = useQueryClient()
  const profile = useQuery(ownProfileQuery)
  const change = useMutation({
    mutationFn: (body: { name: { en: string; ar: string }; bio: { en: string; ar: string } | null }) =>
      answered(api.PUT('/api/me/profile', { body })),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me)
      showToast({ tone: 'done', text: t`Saved` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const name = { en: wordOf(data, 'en') || account.name.en, ar: wordOf(data, 'ar') || account.name.ar }
    const bio = { en: wordOf(data, 'bio-en'), ar: wordOf(data, 'bio-ar') }
    change.mutate({ name, bio: bio.en || bio.ar ? { en: bio.en || bio.ar, ar: bio.ar || bio.en } : null })
  }
  return (
    <section className="panel account-panel" aria-labelledby="profile-title">
      <h2 id="profile-title">
        <Trans>How others see you</Trans>
      </h2>
      <form className="account-form" onSubmit={save}>
        <BilingualField maxLength={80} defaultValue={account.name} />
        {profile.data && (
          <>
            <TextAreaField
              label={<Trans>About you, in Arabic</Trans>}
              name="bio-ar"
              dir="rtl"
              lang="ar"
              defaultValue={profile.data.bio?.ar}
              maxLength={600}
            />
            <TextAreaField
              label={<Trans>About you, in English</Trans>}
              name="bio-en"
              dir="ltr"
              lang="en"
              defaultValue={profile.data.bio?.en}
              maxLength={600}
            />
          </>
        )}
        <Button type="submit" size="desk" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
      <OwnPage accountId={account.id} />
    </section>
  )
}

/** Nobody finds a page of somebody who never hosted. */
function OwnPage({ accountId }: { accountId: string }) {
  const hosted = useQuery({
    queryKey: ['own-creator', accountId],
    queryFn: () =>
      answered(api.GET('/api/creators/{id}', { params: { path: { id: accountId } } })).then(
        () => true,
        () => false,
      ),
  })
  return (
    <p>
      {hosted.data ? (
        <a href={`/creators/${accountId}`}>
          <Trans>Your page</Trans>
        </a>
      ) : (
        <Trans>You have a page of your own once you host a show.</Trans>
      )}
    </p>
  )
}
