import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AlertIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { Product } from './product-types.ts'

/** What the law wants a buyer to know before the order: warnings, who made it, who answers for it in the European Union. */
export function Facts({ product }: { product: Product }) {
  const { read } = useLanguage()
  const { safety, manufacturer, responsiblePerson, variants } = product
  const gtins = variants.flatMap(({ id }) => product.gtins[id] ?? [])
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">
        <Trans>Safety and origin</Trans>
      </h2>
      {safety && (
        <p className="product-warning">
          <AlertIcon />
          <span>
            <bdi>{read(safety)}</bdi>
          </span>
        </p>
      )}
      <dl className="product-facts">
        {manufacturer && <Contact label={<Trans>Manufacturer</Trans>} contact={manufacturer} />}
        {responsiblePerson && <Contact label={<Trans>Responsible person in the EU</Trans>} contact={responsiblePerson} />}
        <div>
          <dt>
            <Trans>Code (SKU)</Trans>
          </dt>
          <dd>
            <bdi dir="ltr">{variants.map(({ sku }) => sku).join(', ')}</bdi>
          </dd>
        </div>
        {gtins.length > 0 && (
          <div>
            <dt>
              <Trans>Barcode (GTIN)</Trans>
            </dt>
            <dd>
              <bdi dir="ltr">{gtins.join(', ')}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Contact({ label, contact: { name, postal, electronic } }: { label: ReactNode; contact: NonNullable<Product['manufacturer']> }) {
  const isMail = electronic.includes('@') && !electronic.includes('/')
  const address = isMail ? `mailto:${electronic}` : /^https?:\/\//.test(electronic) ? electronic : null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{name}</bdi>
        <br />
        <bdi className="product-postal">{postal}</bdi>
        <br />
        {address ? (
          <a href={address} rel="nofollow noreferrer">
            <bdi dir="ltr">{electronic}</bdi>
          </a>
        ) : (
          <bdi dir="ltr">{electronic}</bdi>
        )}
      </dd>
    </div>
  )
}
