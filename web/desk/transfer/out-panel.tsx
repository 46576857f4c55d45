import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Organisation } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { SelectField } from '../../kit/field.tsx'
import { CopyIcon, DownloadIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { marketsQuery } from '../products/product-queries.ts'

/** What leaves: all products as a file, and the address of a feed for each market and language. */
export function OutPanel({ organisation }: { organisation: Pick<Organisation, 'id' | 'slug'> }) {
  return (
    <section className="panel account-panel" aria-labelledby="out-title">
      <h2 id="out-title">
        <Trans>Take products out</Trans>
      </h2>
      <p>
        <Trans>All products with variants, prices, stock and pictures, as a file that Shopify and any Souk read.</Trans>
      </p>
      <div>
        <a className="btn btn-desk" href={`/api/desk/products.csv?organisationId=${organisation.id}`} download>
          <DownloadIcon />
          <Trans>Download products</Trans>
        </a>
      </div>
      <Feed slug={organisation.slug} />
    </section>
  )
}

function Feed({ slug }: { slug: string }) {
  const { t } = useLingui()
  const { read, language } = useLanguage()
  const markets = useQuery(marketsQuery).data?.items ?? []
  const [market, setMarket] = useState<string | null>(null)
  const [words, setWords] = useState<string>(language)
  const code = market ?? markets[0]?.code
  if (!code) return null
  const address = `${location.origin}/feeds/${slug}/${code}/${words}.xml`
  const copy = (): void => {
    void navigator.clipboard.writeText(address).then(() => showToast({ tone: 'done', text: t`Copied` }))
  }
  return (
    <>
      <h3>
        <Trans>Feed for product searches</Trans>
      </h3>
      <p>
        <Trans>Give this address to Google Merchant Center. It always tells what is on sale now.</Trans>
      </p>
      <div className="feed-choice">
        <SelectField label={<Trans>Market</Trans>} value={code} onChange={(event) => setMarket(event.target.value)}>
          {markets.map((one) => (
            <option key={one.code} value={one.code}>
              {read(one.name)} ({one.currency})
            </option>
          ))}
        </SelectField>
        <SelectField label={<Trans>Language</Trans>} value={words} onChange={(event) => setWords(event.target.value)}>
          <option value="ar">العربية</option>
          <option value="en">English</option>
        </SelectField>
      </div>
      <div className="feed-address">
        <code dir="ltr">{address}</code>
        <Button size="desk" icon={CopyIcon} onClick={copy}>
          <Trans>Copy</Trans>
        </Button>
      </div>
    </>
  )
}
