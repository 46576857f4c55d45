import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { browserName } from './browser-name.ts'
import { sessionsQuery } from './sessions-query.ts'

/** Every browser the person is signed in with; any other one can be signed out from here. */
export function SessionsPanel() {
  const { t } = useLingui()
  const times = useTimes()
  const queryClient = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => showToast({ tone: 'done', text: t`Signed out there` }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  return (
    <section className="panel account-panel" aria-labelledby="sessions-title">
      <h2 id="sessions-title">
        <Trans>Where you are signed in</Trans>
      </h2>
      {sessions.error && <RetryPanel error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <ul className="account-sessions">
        {sessions.data?.items.map(({ id, current, lastSeen, address, userAgent }) => {
          const name = browserName(userAgent) ?? t`Another program`
          return (
            <li key={id}>
              <span>
                <b>
                  <bdi>{name}</bdi>
                </b>{' '}
                {current && (
                  <Badge tone="success">
                    <Trans>This one</Trans>
                  </Badge>
                )}
                <small>
                  <time dateTime={lastSeen}>{times.long(lastSeen)}</time> <bdi dir="ltr">{address}</bdi>
                </small>
              </span>
              {!current && (
                <Button
                  size="desk"
                  busy={end.isPending && end.variables === id}
                  aria-label={t`Sign out: ${name}`}
                  onClick={() => end.mutate(id)}
                >
                  <Trans>Sign out</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
