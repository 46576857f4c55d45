import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { ProductPicture } from './picture.ts'
import type { ProductOption } from './product.ts'
import type { ProductState } from './states.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export interface CatalogTables {
  'shop.product': {
    id: string
    organisation_id: string
    slug: string
    handle: string
    category_id: string | null
    manufacturer_id: string | null
    responsible_id: string | null
    safety: ColumnType<Bilingual | null, string | null, string | null>
    pictures: Json<ProductPicture[]>
    title: Json<Bilingual>
    description: ColumnType<Bilingual | null, string | null, string | null>
    picture_url: string
    options: Json<ProductOption[]>
    state: Generated<ProductState>
    version: Generated<number>
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  'shop.variant': {
    id: string
    product_id: string
    position: number
    sku: string
    title: Json<Bilingual>
    options: Json<Record<string, string>>
    picture_url: string
  }
  'shop.category': { id: string; parent_id: string | null; name: Json<Bilingual>; google_id: number | null; position: number }
  'shop.contact': { id: string; organisation_id: string; name: string; postal: string; electronic: string }
  'shop.price_since': { variant_id: string; market_code: string; since: Generated<Date>; amount: bigint; currency: string }
  'shop.price': { variant_id: string; market_code: string; amount: bigint; currency: string }
}
