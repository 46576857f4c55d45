import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { Membership } from '../../api/desk-types.ts'
import { useLanguage } from '../../kit/language.ts'
import type { PromotionKind } from './promotion-words.tsx'

interface ProductPickProps {
  organisation: Membership['organisation']
  kind: PromotionKind
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which products it is about; all of them where none is chosen. A bundle is one of each. */
export function ProductPick({ organisation, kind, chosen, onChange }: ProductPickProps) {
  const { read } = useLanguage()
  const isBrand = organisation.kind === 'brand'
  const products = useQuery({
    queryKey: ['promotions', 'products', organisation.id],
    queryFn: () => answered(api.GET('/api/desk/products', { params: { query: { organisationId: organisation.id, limit: 100 } } })),
    enabled: isBrand,
  })
  if (!isBrand) {
    return (
      <p className="field-help">
        <Trans>It is about the goods of all brands.</Trans>
      </p>
    )
  }
  return (
    <fieldset className="promotion-products">
      <legend className="field-label">
        {kind === 'bundle' ? <Trans>One of each of these</Trans> : <Trans>Only these products; none chosen: all of them</Trans>}
      </legend>
      <div>
        {products.data?.items.map(({ id, title }) => (
          <label key={id} className="promotion-kind">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
            />
            <bdi>{read(title)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
