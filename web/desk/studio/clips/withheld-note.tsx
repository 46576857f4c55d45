import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { groundWords } from '../../../api/safety-words.ts'
import { decisionsQuery } from '../../operator/queries.ts'

/** Why an operator keeps what remains of the show from being seen, and what can be done about it. */
export function WithheldNote({ showId, clipIds }: { showId: string; clipIds: readonly string[] }) {
  const { t } = useLingui()
  const { data } = useQuery(decisionsQuery)
  const decision = data?.items.find(({ state, act, subject }) => {
    const about = act === 'stop-broadcast' ? subject.id === showId : act === 'hide-clip' && clipIds.includes(subject.id)
    return about && state !== 'overturned'
  })
  return (
    <div className="remains-withheld" role="note">
      <b>
        <Trans>An operator keeps this from being seen until it is reviewed.</Trans>
      </b>
      {decision ? (
        <>
          <p>
            {t(groundWords[decision.ground])}: <bdi>{decision.facts}</bdi>
          </p>
          <a className="btn btn-desk" href={decision.address}>
            <Trans>Reasons and appeal</Trans>
          </a>
        </>
      ) : (
        <p>
          <Trans>The reasons and the way to appeal stand with the show’s host, under “Decisions about me”.</Trans>
        </p>
      )}
    </div>
  )
}
