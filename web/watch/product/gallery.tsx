import { useLingui } from '@lingui/react/macro'
import { useLanguage } from '../../kit/language.ts'
import type { Product } from './product-types.ts'

const SIZES = '(width >= 800px) 480px, 100vw'

/** All pictures in a row: swiped on a phone, scrolled with the keyboard elsewhere. */
export function Gallery({ product }: { product: Product }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { pictures } = product
  if (pictures.length === 0) return <div className="thumb product-gallery is-none" aria-hidden="true" />
  const strip = pictures.length > 1 ? { tabIndex: 0, role: 'group', 'aria-label': t`Pictures of the product` } : {}
  return (
    <div className="product-gallery" {...strip}>
      {pictures.map(({ url, alt, widths }, index) => (
        <img
          key={url}
          src={url}
          alt={read(alt)}
          loading={index === 0 ? 'eager' : 'lazy'}
          {...(widths.length > 0 ? { srcSet: widths.map((size) => `${size.url} ${size.width}w`).join(', '), sizes: SIZES } : {})}
        />
      ))}
    </div>
  )
}
