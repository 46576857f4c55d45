import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { ProductPage } from './product-page.tsx'
import type { Product } from './product-types.ts'
import './product.css'

/** The server embeds the product in the head; without it the page asks. */
export async function findProduct(slug: string): Promise<Product | Refusal> {
  const data = document.getElementById('souk-data')?.textContent
  const { product } = (data ? JSON.parse(data) : {}) as { product?: Product }
  if (product?.slug === slug) return product
  const market = new URLSearchParams(location.search).get('market')
  const query = market ? { market } : {}
  return answered(api.GET('/api/products/{slug}', { params: { path: { slug }, query } })).catch(asRefusal)
}

export function drawProduct(root: HTMLElement, product: Product): void {
  document.body.dataset['page'] = 'product'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <ProductPage product={product} />
    </I18nProvider>,
  )
}
