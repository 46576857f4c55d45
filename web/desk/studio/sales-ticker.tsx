import { Trans } from '@lingui/react/macro'
import { BagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { ChatLine, SaleLine } from '../../live/realtime/room-state.ts'

const isSale = (line: ChatLine): line is SaleLine => line.kind === 'sale'

/** Sales as they happen, newest first: what and where, never who. */
export function SalesTicker({ lines }: { lines: readonly ChatLine[] }) {
  const { read } = useLanguage()
  const sales = lines.filter(isSale).toReversed()
  return (
    <section className="panel ticker" aria-labelledby="sales-title">
      <h2 id="sales-title">
        <BagIcon /> <Trans>Sales</Trans>
      </h2>
      {sales.length === 0 ? (
        <p className="text-muted">
          <Trans>Each sale appears here the moment it is paid.</Trans>
        </p>
      ) : (
        <div className="ticker-sales" role="log" aria-labelledby="sales-title">
          <ol>
            {sales.map((sale) => (
              <li key={sale.id}>
                <b>
                  <bdi>{read(sale.productTitle)}</bdi>
                </b>{' '}
                {sale.city && <bdi className="text-muted">{sale.city}</bdi>}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}
