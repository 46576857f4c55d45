import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useLanguage } from '../../kit/language.ts'
import type { Import } from './import-queries.ts'

/** Counts of what would come of the file, or of what came. */
export function Outcome({ made }: { made: Import }) {
  const { counts, pictures, state } = made
  const isPlan = state === 'ready'
  return (
    <>
      <p>
        {isPlan ? (
          <Trans>Nothing is written yet. This is what would come of the file:</Trans>
        ) : state === 'undone' ? (
          <Trans>This file was taken back.</Trans>
        ) : (
          <Trans>This came of the file:</Trans>
        )}
      </p>
      <dl className="import-counts">
        <Count of={counts.created}>
          <Trans context="products of a file">New</Trans>
        </Count>
        <Count of={counts.changed}>
          <Trans context="products of a file">Changed</Trans>
        </Count>
        <Count of={counts.leftOut} tone={counts.leftOut > 0 ? 'danger' : undefined}>
          <Trans context="products of a file">Left out</Trans>
        </Count>
        {state === 'undone' && (
          <>
            <Count of={counts.undone}>
              <Trans context="products of a file">Taken back</Trans>
            </Count>
            <Count of={counts.kept}>
              <Trans context="products of a file">Kept</Trans>
            </Count>
          </>
        )}
        {pictures.waiting + pictures.kept + pictures.failed > 0 && (
          <Count of={pictures.kept}>
            <Trans context="products of a file">Pictures</Trans>
          </Count>
        )}
      </dl>
      {pictures.waiting > 0 && (
        <p className="field-help" aria-live="polite">
          <Plural value={pictures.waiting} one="# picture is on its way." other="# pictures are on their way." />
        </p>
      )}
      {state === 'undone' && counts.kept > 0 && (
        <p className="field-help">
          <Trans>Products that somebody changed, held or sold since then were kept.</Trans>
        </p>
      )}
    </>
  )
}

function Count({ of, tone, children }: { of: number; tone?: 'danger' | undefined; children: ReactNode }) {
  const { language } = useLanguage()
  return (
    <div className={tone ? `import-count is-${tone}` : 'import-count'}>
      <dt>{children}</dt>
      <dd className="num">{of.toLocaleString(language)}</dd>
    </div>
  )
}
