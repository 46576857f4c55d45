import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { useLanguage } from '../../kit/language.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { returnPath } from '../../shell/session.ts'
import { useLeave } from '../../shell/use-leave.ts'
import { consentsQuery } from '../account/consents-query.ts'
import { TextLinks } from './accept-field.tsx'
import { Door } from './door.tsx'

const route = getRouteApi('/desk/consent')

/** The operator published new texts: whoever goes on says yes to them, whoever does not can leave, and both buttons are alike. */
export function ConsentPage() {
  const consents = useQuery(consentsQuery)
  if (consents.isPending) return null
  return consents.data?.due.length === 0 ? <AllAccepted /> : <Ask onRefused={() => void consents.refetch()} />
}

function AllAccepted() {
  const { t } = useLingui()
  usePageName(t`Everything is accepted`)
  const { to } = route.useSearch()
  return (
    <Door title={<Trans>Everything is accepted</Trans>} words={<Trans>There are no new terms. What you agreed to is what holds.</Trans>}>
      <div className="sign-in-form">
        <TextLinks />
        <a className="btn btn-main" href={returnPath(to) ?? '/desk'}>
          <Trans>Go on</Trans>
        </a>
      </div>
    </Door>
  )
}

function Ask({ onRefused }: { onRefused: () => void }) {
  const { t } = useLingui()
  usePageName(t`New terms`)
  const { language } = useLanguage()
  const { to } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const leave = useLeave()
  const accept = useMutation({
    mutationFn: async () => {
      const { newest } = await queryClient.fetchQuery(consentsQuery)
      return answered(api.POST('/api/me/consents/acceptance', { body: { versions: newest, language } }))
    },
    onSuccess: (now) => {
      queryClient.setQueryData(consentsQuery.queryKey, now)
      router.history.replace(returnPath(to) ?? '/desk')
    },
    onError: onRefused,
  })
  return (
    <Door
      title={<Trans>New terms</Trans>}
      words={<Trans>The words that hold between you and this Souk have changed. Read what is new, then decide.</Trans>}
    >
      <div className="sign-in-form">
        <TextLinks />
        <FormRefusal error={accept.error} />
        <div className="accept-acts">
          <Button busy={accept.isPending} onClick={() => accept.mutate()}>
            <Trans>Accept</Trans>
          </Button>
          <Button onClick={() => void leave()}>
            <Trans>Sign out</Trans>
          </Button>
        </div>
        <p className="text-muted">
          <Trans>Who does not accept can still have their data as a file and delete the account.</Trans>{' '}
          <a className="text-link" href="/desk/account">
            <Trans>Your account</Trans>
          </a>
        </p>
      </div>
    </Door>
  )
}
