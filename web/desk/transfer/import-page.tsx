import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { FaultsPanel } from './faults-panel.tsx'
import { refusalWords } from './field-words.ts'
import { ImportActs } from './import-acts.tsx'
import { type Import, importQuery, isAtWork } from './import-queries.ts'
import { ImportState } from './import-state.tsx'
import { Outcome } from './outcome.tsx'
import { Progress } from './progress.tsx'
import { EncodingField, ReadingPanel } from './reading-panel.tsx'
import { SamplePanel } from './sample-panel.tsx'

const route = getRouteApi('/desk/framed/transfer/$importId')

/** One file: what it holds, what would come of it, how far it is, and what was wrong. */
export function ImportPage() {
  const { t } = useLingui()
  const { importId } = route.useParams()
  const asked = useQuery(importQuery(importId))
  const made = asked.data
  if (asked.isError && !made) return <RetryPanel whole error={asked.error} onRetry={() => void asked.refetch()} />
  return (
    <>
      <PageHeader
        name={t`Import`}
        title={made ? <bdi>{made.fileName}</bdi> : <Trans>Import</Trans>}
        acts={
          <Link className="btn btn-desk" to="/desk/transfer">
            <Trans>All files</Trans>
          </Link>
        }
      >
        {made && <ImportState state={made.state} />}
      </PageHeader>
      {made && <ImportDesk key={made.id} made={made} />}
    </>
  )
}

function ImportDesk({ made }: { made: Import }) {
  return (
    <div className="import-page">
      <section className="panel account-panel" aria-label="import">
        {made.state === 'refused' && <Refused made={made} />}
        {isAtWork(made) ? <Progress made={made} /> : made.state !== 'refused' && <Outcome made={made} />}
        <ImportActs made={made} />
      </section>
      {made.state === 'ready' && <SamplePanel made={made} />}
      {made.state === 'ready' && <ReadingPanel key={made.fields.join()} made={made} />}
      {!isAtWork(made) && made.counts.errors + made.counts.warnings > 0 && <FaultsPanel made={made} />}
    </div>
  )
}

function Refused({ made }: { made: Import }) {
  const { t } = useLingui()
  return (
    <>
      <p className="notice notice-danger" role="alert">
        <AlertIcon />
        <span>{t(refusalWords[made.refusal ?? ''] ?? refusalWords['not-text']!)}</span>
      </p>
      {made.refusal === 'encoding' && <EncodingField made={made} />}
    </>
  )
}
