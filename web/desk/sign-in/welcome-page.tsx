import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { meQuery } from '../../shell/session.ts'
import { Door } from './door.tsx'

const route = getRouteApi('/desk/welcome')

/** Where the letter leads. Asks for a press, because programs that check mail follow links too. */
export function WelcomePage() {
  const { t } = useLingui()
  usePageName(t`Confirm your address`)
  const { token = '' } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => answered(api.POST('/api/auth/confirm', { body: { token } })),
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
      router.history.replace('/desk')
    },
  })
  return (
    <Door title={<Trans>Confirm your address</Trans>} words={<Trans>One press, and your account is open.</Trans>}>
      <div className="sign-in-form">
        <FormRefusal error={confirm.error} />
        <Button kind="main" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          <Trans>Confirm</Trans>
        </Button>
      </div>
      {confirm.error && (
        <p className="sign-in-other">
          <Link to="/desk/sign-in">
            <Trans>Sign in</Trans>
          </Link>
        </p>
      )}
    </Door>
  )
}
