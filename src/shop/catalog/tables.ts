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
    review_note: string | null
    submitted_at: Date | null
    most_per_order: number | null
    most_per_person: number | null
    limit_days: number | null
    version: Generated<number>
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  'shop.variant': {
    id: string
    product_id: string
    position: number
    sku: string
    gtin: string | null
    title: Json<Bilingual>
    options: Json<Record<string, string>>
    picture_url: string
  }
  'shop.category': { id: string; parent_id: string | null; name: Json<Bilingual>; google_id: number | null; position: number }
  'shop.contact': { id: string; organisation_id: string; name: string; postal: string; electronic: string }
  'shop.price_since': { variant_id: string; market_code: string; since: Generated<Date>; amount: bigint; currency: string }
  'shop.price': { variant_id: string; market_code: string; amount: bigint; currency: string }
  'shop.review_policy': { market_code: string; asked_by: string; since: Generated<Date> }
  'shop.review': {
    id: string
    product_id: string
    version: number
    outcome: 'published' | 'changes-asked'
    note: string | null
    reviewer_id: string
    at: Generated<Date>
  }
  'shop.bulk_edit': {
    id: string
    organisation_id: string
    actor_id: string | null
    change: Json<unknown>
    outcome: Json<unknown>
    at: Generated<Date>
    undone_at: Date | null
  }
  'shop.bulk_edit_row': {
    edit_id: string
    position: number
    product_id: string
    variant_id: string | null
    before: Json<unknown>
    after: Json<unknown>
  }
  'shop.product_view': {
    id: string
    organisation_id: string
    name: string
    filter: Json<Record<string, string>>
    created_at: Generated<Date>
  }
}
