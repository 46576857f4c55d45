import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from '../../kit/button.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import type { Journal } from './journal.ts'
import { Movements } from './movements.tsx'
import { journalQuery } from './product-queries.ts'
import { CountForm, NewLocation, TransferForm } from './stock-forms.tsx'

const route = getRouteApi('/desk/framed/products/variants/$variantId')

/** Where the units of a variant are, and how they came there: when, what, why, by whom. */
export function JournalPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { variantId } = route.useParams()
  const journal = useInfiniteQuery(journalQuery(variantId))
  const [first] = journal.data?.pages ?? []
  if (journal.error) return <RetryPanel whole error={journal.error} onRetry={() => void journal.refetch()} />
  if (!first) {
    return (
      <p className="desk-state" role="status">
        <Trans>Opening the journal</Trans>
      </p>
    )
  }
  const name = `${read(first.product.title)} · ${read(first.variant.title)}`
  return (
    <>
      <Link className="show-back" to="/desk/products/$productId" params={{ productId: first.product.id }}>
        <BackIcon /> <bdi>{read(first.product.title)}</bdi>
      </Link>
      <PageHeader name={t`Stock: ${name}`} title={<bdi>{name}</bdi>}>
        <bdi dir="ltr">{first.variant.sku}</bdi>
      </PageHeader>
      <div className="product-page">
        <section className="panel account-panel" aria-labelledby="journal-title">
          <h2 id="journal-title">
            <Trans>Journal</Trans>
          </h2>
          <Movements items={journal.data?.pages.flatMap((page) => page.items) ?? []} locations={first.locations} />
          {journal.hasNextPage && (
            <div>
              <Button size="desk" busy={journal.isFetchingNextPage} onClick={() => void journal.fetchNextPage()}>
                <Trans>Show more</Trans>
              </Button>
            </div>
          )}
        </section>
        <div className="product-side">
          <Places journal={first} />
          <CountForm journal={first} />
          {first.locations.length > 1 && <TransferForm journal={first} />}
          <NewLocation journal={first} />
        </div>
      </div>
    </>
  )
}

function Places({ journal: { levels, locations } }: { journal: Journal }) {
  const { read } = useLanguage()
  return (
    <section className="panel account-panel" aria-labelledby="places-title">
      <h2 id="places-title">
        <Trans>Where they are</Trans>
      </h2>
      <dl className="stock-places">
        {locations.map(({ id, name }) => {
          const level = levels.find(({ locationId }) => locationId === id)
          const { onHand = 0, reserved = 0, allocated = 0, fenced = 0, available = 0 } = level ?? {}
          return (
            <div key={id}>
              <dt>
                <bdi>{read(name)}</bdi>
              </dt>
              <dd>
                <Trans>
                  <b className="num">{onHand}</b> on the shelf, <b className="num">{available}</b> free
                </Trans>
                <small>
                  <Trans>
                    held {reserved} · sold and not yet sent {allocated} · set aside {fenced}
                  </Trans>
                </small>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
