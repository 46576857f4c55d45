import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import type { DemoPerson } from '../../api/desk-types.ts'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { Mark, Wordmark } from '../../kit/logo.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { meQuery, returnPath, signIn } from '../../shell/session.ts'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignInWords } from './sign-in-words.ts'

const route = getRouteApi('/desk/sign-in')

interface Attempt {
  email: string
  password: string
  goesTo?: string
}

export function SignInPage() {
  const { t } = useLingui()
  usePageName(t`Sign in`)
  const attempt = useAttempt()
  const wordsOf = useSignInWords()
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => answered(api.GET('/api/demo/people')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const demo: DemoPerson[] = people.data?.items ?? []
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <span className="sign-in-logo">
          <Mark /> <Wordmark />
        </span>
        <LanguageSwitch />
      </header>
      <main className="sign-in-page">
        <section className="panel sign-in-panel" aria-labelledby="sign-in-title">
          <h1 id="sign-in-title">
            <Trans>Sign in to the desk</Trans>
          </h1>
          <p className="text-muted">
            <Trans>For brands, hosts and everyone who works behind a show.</Trans>
          </p>
          <SignInForm
            busy={attempt.isPending}
            reason={attempt.error ? wordsOf(attempt.error) : null}
            onSignIn={(email, password) => attempt.mutate({ email, password })}
          />
        </section>
        {demo.length > 0 && (
          <DemoPeople
            people={demo}
            busyFor={attempt.isPending ? attempt.variables.email : null}
            onChoose={(person) => attempt.mutate(person)}
          />
        )}
      </main>
    </div>
  )
}

function useAttempt() {
  const { to } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ email, password }: Attempt) => signIn(email, password),
    onSuccess: async (_answer, { goesTo }) => {
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
      router.history.replace((to === '/desk' ? null : returnPath(to)) ?? returnPath(goesTo) ?? '/desk')
    },
  })
}
