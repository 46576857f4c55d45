import { Plural } from '@lingui/react/macro'
import type { Product } from './product-types.ts'

/** How many of it one order and one person may have; nothing where there is no limit. */
export function Limits({ limits: { mostPerOrder, mostPerPerson, days } }: Pick<Product, 'limits'>) {
  if (mostPerOrder === null && mostPerPerson === null) return null
  return (
    <p className="product-limits">
      {mostPerPerson !== null && days === null && (
        <Plural value={mostPerPerson} one="At most # for one person." other="At most # for one person." />
      )}
      {mostPerPerson !== null && days !== null && (
        <>
          <Plural value={mostPerPerson} one="At most # for one person" other="At most # for one person" />{' '}
          <Plural value={days} one="within a day." other="within # days." />
        </>
      )}{' '}
      {mostPerOrder !== null && (mostPerPerson === null || mostPerOrder < mostPerPerson) && (
        <Plural value={mostPerOrder} one="At most # in one order." other="At most # in one order." />
      )}
    </p>
  )
}
