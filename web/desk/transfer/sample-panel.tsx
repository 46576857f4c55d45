import { Plural, Trans } from '@lingui/react/macro'
import { Badge } from '../../kit/badge.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import type { Import } from './import-queries.ts'

/** The first products of the file, as they would be. */
export function SamplePanel({ made }: { made: Import }) {
  const { read } = useLanguage()
  if (made.sample.length === 0) return null
  return (
    <section className="panel account-panel" aria-labelledby="sample-title">
      <h2 id="sample-title">
        <Trans>The first products</Trans>
      </h2>
      <ul className="import-sample">
        {made.sample.map((one) => (
          <li key={one.handle}>
            <span className="import-row-name">
              <span>
                <bdi>{read(one.title)}</bdi>
              </span>
              <small>
                <bdi>{one.handle}</bdi> · <Plural value={one.variants} one="# variant" other="# variants" /> ·{' '}
                <Plural value={one.pictures} one="# picture" other="# pictures" />
              </small>
            </span>
            <span className="import-sample-prices">
              {one.prices.length === 0 && (
                <small>
                  <Trans>No price</Trans>
                </small>
              )}
              {one.prices.map((price) => (
                <Amount key={price.currency} of={price} />
              ))}
            </span>
            {one.isNew ? (
              <Badge tone="success">
                <Trans context="a product of a file">New</Trans>
              </Badge>
            ) : (
              <Badge>
                <Trans context="a product of a file">Changes</Trans>
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
