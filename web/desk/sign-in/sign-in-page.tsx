import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import type { DemoPerson } from '../../api/desk-types.ts'
import { asRefusal } from '../../api/refusal.ts'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { meQuery, returnPath, signIn } from '../../shell/session.ts'
import { DemoPeople } from './demo-people.tsx'
import { Door } from './door.tsx'
import { PasskeyEntry } from './passkey-entry.tsx'
import { SecondStep } from './second-step.tsx'
import { signInByPasskey } from './sign-in-by-passkey.ts'
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
  const byKey = useMutation({ mutationFn: signInByPasskey, onSuccess: () => attempt.arrive(undefined) })
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => answered(api.GET('/api/demo/people')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const demo: DemoPerson[] = people.data?.items ?? []
  if (attempt.data === 'second-step') return <SecondStep onDone={() => attempt.arrive(attempt.variables?.goesTo)} />
  return (
    <Door
      title={<Trans>Sign in</Trans>}
      words={<Trans>To follow shows, to find your orders, or to work behind a show.</Trans>}
      below={
        demo.length > 0 && (
          <DemoPeople
            people={demo}
            busyFor={attempt.isPending ? attempt.variables.email : null}
            onChoose={(person) => attempt.mutate(person)}
          />
        )
      }
    >
      <SignInForm
        busy={attempt.isPending}
        reason={attempt.error || byKey.error ? wordsOf(attempt.error ?? byKey.error) : null}
        onSignIn={(email, password) => attempt.mutate({ email, password })}
      />
      <PasskeyEntry busy={byKey.isPending} onAsk={(chosen) => byKey.mutate(chosen)} />
      <Suspended error={attempt.error ?? byKey.error} />
      <p className="sign-in-other">
        <Link to="/desk/forgot">
          <Trans>Forgotten password</Trans>
        </Link>{' '}
        <Link to="/desk/sign-up">
          <Trans>Open an account</Trans>
        </Link>
      </p>
    </Door>
  )
}

/** A suspended person cannot sign in, and still reads why. */
function Suspended({ error }: { error: unknown }) {
  const statement = error ? asRefusal(error).extensions['statement'] : null
  if (typeof statement !== 'string') return null
  return (
    <p className="sign-in-other">
      <a href={statement}>
        <Trans>Reasons and appeal</Trans>
      </a>
    </p>
  )
}

function useAttempt() {
  const { to } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  async function arrive(goesTo: string | undefined): Promise<void> {
    await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
    const place = (to === '/desk' ? null : returnPath(to)) ?? returnPath(goesTo) ?? '/desk'
    // Other pages than the desk's are documents of their own.
    if (place.startsWith('/desk')) router.history.replace(place)
    else location.replace(place)
  }
  const attempt = useMutation({
    mutationFn: ({ email, password }: Attempt) => signIn(email, password),
    onSuccess: (answer, { goesTo }) => (answer === 'signed-in' ? arrive(goesTo) : undefined),
  })
  return { ...attempt, arrive }
}
