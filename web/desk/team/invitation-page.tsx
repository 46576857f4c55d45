import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { meQuery } from '../../shell/session.ts'

const route = getRouteApi('/desk/framed/invitation')

/** Where the letter leads: one press, signed in with the address it was written to. */
export function InvitationPage() {
  const { t } = useLingui()
  const { token = '' } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const accept = useMutation({
    mutationFn: () => answered(api.POST('/api/invitations/accept', { body: { token } })),
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
      router.history.replace('/desk')
    },
  })
  return (
    <>
      <PageHeader name={t`Invitation`} title={<Trans>You are invited</Trans>}>
        <Trans>Take the invitation, and you see what you may do there.</Trans>
      </PageHeader>
      <section className="panel account-panel">
        <div role="alert">
          {accept.error && (
            <p className="notice notice-danger">
              <AlertIcon />
              <span>{t(problemWords(asRefusal(accept.error)))}</span>
            </p>
          )}
        </div>
        <div>
          <Button kind="main" size="desk" busy={accept.isPending} onClick={() => accept.mutate()}>
            <Trans>Take the invitation</Trans>
          </Button>
        </div>
      </section>
    </>
  )
}
