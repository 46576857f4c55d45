import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DropStatus, Show } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { productOf } from '../../live/session/page-session.ts'
import { Thumb } from '../page/pin-card.tsx'
import { Announced, DropPrice } from './drop-card.tsx'

/** What will be dropped in a show that is still to come. */
export function ShowDrops({ show }: { show: Show }) {
  const { read } = useLanguage()
  const [drops, setDrops] = useState<readonly DropStatus[]>([])
  useEffect(() => {
    answered(api.GET('/api/drops', { params: { query: { showId: show.id } } })).then(
      ({ items }) => setDrops(items.filter(({ state }) => state === 'announced')),
      () => undefined,
    )
  }, [show.id])
  if (drops.length === 0) return null
  return (
    <section>
      <div className="show-lineup-head">
        <h2>
          <Trans>Drops</Trans>
        </h2>
      </div>
      <div className="show-drops">
        {drops.map((drop) => {
          const product = productOf(show, drop.productId)
          return (
            product && (
              <div key={drop.id} className="show-drop" data-drop={drop.id}>
                <Thumb url={product.pictureUrl} />
                <div>
                  <b>
                    <bdi>{read(product.title)}</bdi>
                  </b>
                  <p>
                    <Announced drop={drop} />
                  </p>
                </div>
                <DropPrice drop={drop} />
              </div>
            )
          )
        })}
      </div>
    </section>
  )
}
