import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { MailIcon } from '../../kit/icons.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { meQuery } from '../../shell/session.ts'

const route = getRouteApi('/desk/framed/invitation')

/** Where the letter leads. */
export function InvitationPage() {
  const { token } = route.useSearch()
  return token ? <Invitation token={token} /> : <NoInvitation />
}

function NoInvitation() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader name={t`Invitation`} title={<Trans>Invitation</Trans>} />
      <div className="desk-state">
        <EmptyState picture={<MailIcon />} title={<Trans>This address is not a whole invitation</Trans>}>
          <Trans>Open it from the letter, or copy all of it.</Trans>
        </EmptyState>
      </div>
    </>
  )
}

/** One press, signed in with the address the letter was written to. */
function Invitation({ token }: { token: string }) {
  const { t } = useLingui()
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
        <FormRefusal error={accept.error} />
        <div>
          <Button kind="main" size="desk" busy={accept.isPending} onClick={() => accept.mutate()}>
            <Trans>Take the invitation</Trans>
          </Button>
        </div>
      </section>
    </>
  )
}
