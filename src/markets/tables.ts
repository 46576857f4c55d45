import type { ColumnType, Generated } from 'kysely'
import type { Bilingual, Language } from '#platform/language'
import type { AgeLevel } from './market.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export interface MarketTables {
  'markets.market': {
    code: string
    name: Json<Bilingual>
    country: string
    currency: string
    languages: Language[]
    time_zone: string
    tax_rate_basis_points: number
    tax_included: boolean
    tax_on_delivery: boolean
    return_window_days: number
    settlement_delay_days: number
    tip_minimum: bigint
    tip_maximum: bigint
    tip_maximum_per_day: bigint
    host_minimum_age: number
    adult_minimum_age: number
    host_age_level: AgeLevel
    adult_age_level: AgeLevel
    age_valid_days: number
    created_at: Generated<Date>
  }
  'markets.delivery_method': {
    market_code: string
    code: string
    position: number
    name: Json<Bilingual>
    price: bigint
    free_from: bigint | null
    earliest_days: number
    latest_days: number
  }
  'markets.processor_fee': {
    market_code: string
    version: number
    rate_basis_points: number
    fixed_amount: bigint
    published_at: Generated<Date>
  }
  'markets.sale_policy': {
    market_code: string
    version: number
    creator_rate_basis_points: number
    platform_rate_basis_points: number
    published_at: Generated<Date>
  }
}
