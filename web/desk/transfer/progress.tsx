import { Trans, useLingui } from '@lingui/react/macro'
import { useLanguage } from '../../kit/language.ts'
import type { Import } from './import-queries.ts'

/** How far the work is. It goes on when the page is left. */
export function Progress({ made }: { made: Import }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { rowsDone, rowsTotal, created, changed, undone, kept } = made.counts
  const products = created + changed
  const [done, all] = made.state === 'undoing' ? [undone + kept, products] : [rowsDone, rowsTotal ?? 0]
  const figure = (value: number) => value.toLocaleString(language)
  return (
    <div className="import-progress" aria-live="polite">
      <progress aria-label={t`Progress`} {...(all > 0 ? { value: Math.min(done, all), max: all } : {})} />
      <p>
        {made.state === 'undoing' ? (
          <Trans>
            <bdi>{figure(done)}</bdi> of <bdi>{figure(all)}</bdi> products
          </Trans>
        ) : all > 0 ? (
          <Trans>
            <bdi>{figure(done)}</bdi> of <bdi>{figure(all)}</bdi> rows
          </Trans>
        ) : (
          <Trans>
            <bdi>{figure(done)}</bdi> rows read
          </Trans>
        )}
      </p>
      <p className="field-help">
        <Trans>You can leave this page; the work goes on.</Trans>
      </p>
    </div>
  )
}
