import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { ownDataQuery } from './own-data-query.ts'

/** Everything that is kept of the person, as a file for them. */
export function OwnDataPanel() {
  const { t } = useLingui()
  const times = useTimes()
  const queryClient = useQueryClient()
  const data = useQuery(ownDataQuery)
  const ask = useMutation({
    mutationFn: () => answered(api.POST('/api/me/data/exports')),
    onSuccess: (now) => queryClient.setQueryData(ownDataQuery.queryKey, now),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  const file = data.data?.export
  return (
    <section className="panel account-panel" aria-labelledby="own-data-title">
      <h2 id="own-data-title">
        <Trans>Your data</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          Everything that is kept of you in one file: your account, sign-ins, orders with their addresses, follows, reminders and what you
          said.
        </Trans>
      </p>
      {data.error && <RetryPanel error={data.error} onRetry={() => void data.refetch()} />}
      {file?.state === 'running' && (
        <p role="status" className="own-data-progress">
          <Trans>Your file is being written.</Trans>
          <progress value={file.partsDone} max={file.parts} aria-label={t`Part of the file that is written`} />
        </p>
      )}
      {file?.state === 'ready' && (
        <p>
          <a className="btn btn-desk" href={`/api/me/data/exports/${file.id}`} download="souk-my-data.json">
            <Trans>Get the file</Trans>
          </a>{' '}
          <small className="text-muted">
            <Trans>until {times.long(file.endsAt)}</Trans>
          </small>
        </p>
      )}
      <Button size="desk" busy={ask.isPending} disabled={file?.state === 'running'} onClick={() => ask.mutate()}>
        {file ? <Trans>Write a new file</Trans> : <Trans>Write my file</Trans>}
      </Button>
    </section>
  )
}
