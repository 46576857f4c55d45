import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { Field } from '../../kit/field.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { chooseOrganisation } from '../../shell/organisation.ts'
import { meQuery } from '../../shell/session.ts'
import { wordOf } from '../account/form-words.ts'
import { slugOf } from './slug-of.ts'

/** Founds a brand: a name in both languages and a short name for addresses. */
export function FoundPage() {
  const { t } = useLingui()
  const [slug, setSlug] = useState('')
  const [isOwnSlug, setIsOwnSlug] = useState(false)
  const found = useFounding()
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    found.mutate({ slug, name: { en: wordOf(data, 'en'), ar: wordOf(data, 'ar') } })
  }
  return (
    <>
      <PageHeader name={t`A brand of your own`} title={<Trans>A brand of your own</Trans>}>
        <Trans>You own it. Then invite people, add products and plan the first show.</Trans>
      </PageHeader>
      <section className="panel account-panel">
        <form className="account-form" onSubmit={submit}>
          <BilingualField maxLength={80} required onText={(language, text) => language === 'en' && !isOwnSlug && setSlug(slugOf(text))} />
          <Field
            label={<Trans>Short name for addresses</Trans>}
            name="slug"
            dir="ltr"
            value={slug}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={60}
            required
            help={<Trans>Small Latin letters, figures and hyphens. It cannot be changed later.</Trans>}
            onChange={(event) => {
              setIsOwnSlug(true)
              setSlug(event.target.value)
            }}
          />
          <FormRefusal error={found.error} />
          <Button type="submit" kind="main" size="desk" busy={found.isPending}>
            <Trans>Found the brand</Trans>
          </Button>
        </form>
      </section>
    </>
  )
}

function useFounding() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: { slug: string; name: { en: string; ar: string } }) =>
      answered(api.POST('/api/organisations', { body: { kind: 'brand', ...body } })),
    onSuccess: async ({ id }) => {
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
      chooseOrganisation(id)
      await navigate({ to: '/desk/team' })
    },
  })
}
