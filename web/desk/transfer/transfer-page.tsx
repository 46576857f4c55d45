import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { NoProducts } from '../products/no-products.tsx'
import { type Import, importsQuery, isAtWork } from './import-queries.ts'
import { ImportState } from './import-state.tsx'
import { OutPanel } from './out-panel.tsx'
import { UploadPanel } from './upload-panel.tsx'

/** Products in and out by file. */
export function TransferPage() {
  const { t } = useLingui()
  const organisation = useMembership('products.edit')?.organisation
  return (
    <>
      <PageHeader name={t`Import and export`} title={<Trans>Import and export</Trans>}>
        <Trans>Bring the products of another shop, take yours along, and tell product searches about them.</Trans>
      </PageHeader>
      {organisation ? (
        <div className="transfer-page" key={organisation.id}>
          <UploadPanel organisationId={organisation.id} />
          <OutPanel organisation={organisation} />
          <Imports organisationId={organisation.id} />
        </div>
      ) : (
        <NoProducts />
      )}
    </>
  )
}

function Imports({ organisationId }: { organisationId: string }) {
  const imports = useQuery(importsQuery(organisationId))
  if (imports.isError && !imports.data) return <RetryPanel error={imports.error} onRetry={() => void imports.refetch()} />
  const items = imports.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="panel account-panel transfer-wide" aria-labelledby="imports-title">
      <h2 id="imports-title">
        <Trans>Files that came in</Trans>
      </h2>
      <ul className="import-list">
        {items.map((made) => (
          <li key={made.id}>
            <ImportRow made={made} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ImportRow({ made }: { made: Import }) {
  const { language } = useLanguage()
  const { created, changed, leftOut } = made.counts
  const figure = (value: number) => value.toLocaleString(language)
  const times = useTimes()
  return (
    <Link className="import-row" to="/desk/transfer/$importId" params={{ importId: made.id }}>
      <span className="import-row-name">
        <span>
          <bdi>{made.fileName}</bdi>
        </span>
        <small>
          <bdi>{times.short(made.createdAt)}</bdi>
        </small>
      </span>
      <ImportState state={made.state} />
      {!isAtWork(made) && made.state !== 'refused' && (
        <span className="import-row-counts">
          <Trans>
            <bdi>{figure(created)}</bdi> new, <bdi>{figure(changed)}</bdi> changed, <bdi>{figure(leftOut)}</bdi> left out
          </Trans>
        </span>
      )}
    </Link>
  )
}
