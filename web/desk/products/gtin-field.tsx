import { useLingui } from '@lingui/react/macro'
import { answered, api } from '../../api/client.ts'
import type { DeskProduct } from '../../api/desk-types.ts'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { isGtin } from './gtin.ts'
import { useProductAct } from './use-product-change.ts'

/** The number below the bars. Saved when it is left or Enter is pressed; empty: it has none. */
export function GtinField({ productId, variant }: { productId: string; variant: DeskProduct['variants'][number] }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(variant.title)
  const shown = variant.gtin ?? ''
  const set = useProductAct(productId, (gtin: string | null) =>
    answered(api.PUT('/api/desk/variants/{id}/gtin', { params: { path: { id: variant.id } }, body: { gtin } })),
  )
  function save(input: HTMLInputElement): void {
    const digits = input.value.replaceAll(/[\s-]/g, '')
    if (digits === shown) return
    if (digits !== '' && !isGtin(digits)) {
      showToast({ tone: 'refused', text: t`This is no GTIN: it has 8, 12, 13 or 14 digits, and the last one fits the others.` })
      input.value = shown
    } else set.mutate(digits || null)
  }
  return (
    <label className="product-price product-gtin">
      <span>
        GTIN
        <span className="sr-only">{t`: barcode of ${name}`}</span>
      </span>
      <input
        key={shown}
        className="field-box num"
        dir="ltr"
        inputMode="numeric"
        maxLength={20}
        defaultValue={shown}
        aria-busy={set.isPending}
        onBlur={(event) => save(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && save(event.currentTarget)}
      />
    </label>
  )
}
