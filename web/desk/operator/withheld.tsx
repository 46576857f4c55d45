import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { clockText } from '../../kit/countdown.ts'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { OperatorPanel } from './operator-panel.tsx'
import { type WithheldFilms, withheldQuery } from './queries.ts'
import { When } from './when.tsx'

/** What stopped shows left: looked at and let go of, one by one. */
export function Withheld() {
  const { read } = useLanguage()
  const { data } = useQuery(withheldQuery)
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <OperatorPanel title={<Trans>Withheld from stopped shows</Trans>}>
      {items.map(({ show, replays, clips }) => (
        <div key={show.id}>
          <h3 className="operator-withheld">
            <bdi>{read(show.title)}</bdi>
          </h3>
          <ul className="operator-list">
            {replays.map((replay) => (
              <ReplayRow key={replay.broadcastId} replay={replay} />
            ))}
            {clips.map((clip) => (
              <ClipRow key={clip.id} clip={clip} />
            ))}
          </ul>
        </div>
      ))}
    </OperatorPanel>
  )
}

function ReplayRow({ replay: { broadcastId, startedAt, filmUrl } }: { replay: WithheldFilms['replays'][number] }) {
  const release = useRelease(() =>
    answered(api.POST('/api/safety/withheld/replays/{broadcast}/release', { params: { path: { broadcast: broadcastId } } })),
  )
  return (
    <li>
      <span className="operator-about">
        <Trans>Replay</Trans> <When at={startedAt} />
      </span>
      <Acts filmUrl={filmUrl} release={release} />
    </li>
  )
}

function ClipRow({ clip: { id, title, durationSeconds, filmUrl } }: { clip: WithheldFilms['clips'][number] }) {
  const { read } = useLanguage()
  const release = useRelease(() => answered(api.POST('/api/safety/withheld/clips/{id}/release', { params: { path: { id } } })))
  const length = clockText(Math.round(durationSeconds))
  return (
    <li>
      <span className="operator-about">
        <Trans>
          Clip <span className="num">{length}</span>
        </Trans>{' '}
        <bdi>{read(title)}</bdi>
      </span>
      <Acts filmUrl={filmUrl} release={release} />
    </li>
  )
}

function Acts({ filmUrl, release }: { filmUrl: string | null; release: () => void }) {
  return (
    <span className="operator-acts">
      {filmUrl && (
        <a className="btn btn-desk" href={filmUrl} target="_blank" rel="noreferrer">
          <Trans>Look at it</Trans>
        </a>
      )}
      <Button size="desk" onClick={release}>
        <Trans>Release</Trans>
      </Button>
    </span>
  )
}

function useRelease(run: () => Promise<unknown>): () => void {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: run,
    onSuccess: () => showToast({ tone: 'done', text: t`Released: it can be seen again` }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: withheldQuery.queryKey }),
  })
  return mutate
}
