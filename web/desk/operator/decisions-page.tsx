import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { actWords, groundWords } from '../../api/safety-words.ts'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { ShieldCheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { OperatorList } from './operator-panel.tsx'
import { decisionsQuery } from './queries.ts'
import { When } from './when.tsx'

/** Decisions that concern the person at this desk, each with its statement and the way to appeal. */
export function DecisionsPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { data } = useQuery(decisionsQuery)
  return (
    <>
      <PageHeader name={t`Decisions about me`} title={<Trans>Decisions about me</Trans>} />
      {data?.items.length === 0 && (
        <div className="desk-state">
          <EmptyState picture={<ShieldCheckIcon />} title={<Trans>No decision concerns you</Trans>}>
            <Trans>If an operator ever removes or restricts something of yours, the reasons and the way to appeal stand here.</Trans>
          </EmptyState>
        </div>
      )}
      {data && data.items.length > 0 && (
        <OperatorList>
          {data.items.map(({ id, address, subject, act, ground, decidedAt }) => (
            <li key={id}>
              <span className="operator-about">
                <b>
                  <bdi>{read(subject.title)}</bdi>
                </b>
                <span>{t(actWords[act])}</span>
                <span>{t(groundWords[ground])}</span>
                <When at={decidedAt} />
              </span>
              <a className="btn btn-desk" href={address}>
                <Trans>Reasons and appeal</Trans>
              </a>
            </li>
          ))}
        </OperatorList>
      )}
    </>
  )
}
