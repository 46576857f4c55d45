import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { OrganisationAct } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { actWords } from '../operator/act-words.ts'
import { actsQuery } from './team-query.ts'

/** The brand's log: what agencies did in its name, and who let them. */
export function ActsPanel({ organisationId }: { organisationId: string }) {
  const acts = useInfiniteQuery(actsQuery(organisationId))
  if (acts.error) return <RetryPanel error={acts.error} onRetry={() => void acts.refetch()} />
  const items = acts.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="panel account-panel" aria-labelledby="acts-title">
      <h2 id="acts-title">
        <Trans>What was done in your name</Trans>
      </h2>
      {acts.data && items.length === 0 && (
        <p>
          <Trans>Nothing yet.</Trans>
        </p>
      )}
      <ul className="account-sessions">
        {items.map((act) => (
          <Act key={act.id} act={act} />
        ))}
      </ul>
      {acts.hasNextPage && (
        <Button size="desk" busy={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
          <Trans>Show older entries</Trans>
        </Button>
      )}
    </section>
  )
}

function Act({ act: { at, actor, agency, act, detail } }: { act: OrganisationAct }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  const words = actWords(act)
  const who = actor ? read(actor.name) : 'Souk'
  return (
    <li>
      <span>
        <b>{words ? t(words) : act}</b>
        <small>
          <span>
            {agency ? (
              <Trans>
                <bdi>{who}</bdi> for <bdi>{read(agency.name)}</bdi>
              </Trans>
            ) : (
              <bdi>{who}</bdi>
            )}
          </span>
          <time dateTime={at}>{times.long(at)}</time>
          {typeof detail['address'] === 'string' && (
            <code dir="ltr">
              {String(detail['method'])} {detail['address']}
            </code>
          )}
        </small>
      </span>
    </li>
  )
}
