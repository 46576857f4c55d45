import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SetUpMarket } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { meQuery, signIn } from '../../shell/session.ts'
import { wordOf } from '../account/form-words.ts'
import { slugOf } from '../team/slug-of.ts'
import { Door } from './door.tsx'

const route = getRouteApi('/desk/set-up')

/** The first page of an empty Souk: who runs it, what it is called, where it sells. The link comes from the console. */
export function SetUpPage() {
  const { t } = useLingui()
  usePageName(t`Set up this Souk`)
  const state = useQuery({ queryKey: ['set-up'], queryFn: () => answered(api.GET('/api/set-up')) })
  if (state.data && !state.data.needed) {
    return (
      <Door title={<Trans>This Souk is set up</Trans>}>
        <p className="sign-in-other">
          <Link to="/desk/sign-in">
            <Trans>Sign in</Trans>
          </Link>
        </p>
      </Door>
    )
  }
  return (
    <Door
      title={<Trans>Set up this Souk</Trans>}
      words={<Trans>Three things, and it is open: you, its name, and the first place it sells in.</Trans>}
    >
      {state.data && <SetUpForm markets={state.data.markets} />}
    </Door>
  )
}

function SetUpForm({ markets }: { markets: readonly SetUpMarket[] }) {
  const { read } = useLanguage()
  const [code, setCode] = useState(markets[0]?.code ?? '')
  const market = markets.find((candidate) => candidate.code === code)
  const setUp = useSetUp()
  return (
    <form className="sign-in-form" onSubmit={(event) => setUp.submit(event, market)}>
      <Field label={<Trans>Your name</Trans>} name="name" autoComplete="name" maxLength={80} required />
      <Field label={<Trans>E-mail</Trans>} name="email" type="email" dir="ltr" autoComplete="username" required />
      <Field
        label={<Trans>Password</Trans>}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        help={<Trans>At least 10 letters, figures or signs. A few words are best.</Trans>}
        required
      />
      <Field label={<Trans>Name of this Souk in Arabic</Trans>} name="ar" dir="rtl" lang="ar" maxLength={80} required />
      <Field label={<Trans>Name of this Souk in English</Trans>} name="en" dir="ltr" lang="en" maxLength={80} required />
      <SelectField label={<Trans>First market</Trans>} value={code} onChange={(event) => setCode(event.target.value)}>
        {markets.map((each) => (
          <option key={each.code} value={each.code}>
            {`${read(each.name)} · ${each.currency}`}
          </option>
        ))}
      </SelectField>
      <Field
        key={code}
        label={market?.taxIncluded ? <Trans>Tax in the price, in percent</Trans> : <Trans>Tax on top of the price, in percent</Trans>}
        name="tax"
        type="number"
        dir="ltr"
        min={0}
        max={100}
        step={0.01}
        defaultValue={(market?.taxRateBasisPoints ?? 0) / 100}
        help={<Trans>The general rate. Check it with whoever does your taxes.</Trans>}
        required
      />
      <FormRefusal error={setUp.error} />
      <Button type="submit" kind="main" busy={setUp.isPending}>
        <Trans>Open this Souk</Trans>
      </Button>
    </form>
  )
}

/** What no newcomer wants to decide on the first page; the operator changes it later. */
const TERMS = { returnWindowDays: 14, processorRateBasisPoints: 290, creatorRateBasisPoints: 1200, platformRateBasisPoints: 800 }

function useSetUp() {
  const { token = '' } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const attempt = useMutation({
    mutationFn: async ({ data, market }: { data: FormData; market: SetUpMarket }) => {
      const person = { name: wordOf(data, 'name'), email: wordOf(data, 'email'), password: wordOf(data, 'password') }
      const name = { en: wordOf(data, 'en'), ar: wordOf(data, 'ar') }
      const terms = { ...TERMS, code: market.code, taxIncluded: market.taxIncluded }
      const tax = Math.round(Number(wordOf(data, 'tax')) * 100)
      const body = { person, platform: { name, slug: slugOf(name.en) || 'souk' }, market: { ...terms, taxRateBasisPoints: tax } }
      await answered(api.POST('/api/set-up', { body, headers: { authorization: `Bearer ${token}` } }))
      await signIn(person.email, person.password)
    },
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
      router.history.replace('/desk')
    },
  })
  function submit(event: FormEvent<HTMLFormElement>, market: SetUpMarket | undefined): void {
    event.preventDefault()
    if (market) attempt.mutate({ data: new FormData(event.currentTarget), market })
  }
  return { error: attempt.error, isPending: attempt.isPending, submit }
}
