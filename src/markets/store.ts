import type { Kysely, Selectable } from 'kysely'
import { money } from '#platform/money'
import type { Market, ProcessorFee, SalePolicy } from './market.ts'
import type { MarketTables } from './tables.ts'

type Tables = Kysely<MarketTables>
type MarketRow = Selectable<MarketTables['markets.market']>
type FeeRow = Selectable<MarketTables['markets.processor_fee']>
type PolicyRow = Selectable<MarketTables['markets.sale_policy']>

/** Every market with its newest published fee and policy, ordered by code. There are a few dozen at most. */
export async function readMarkets(tables: Tables): Promise<Market[]> {
  const [rows, fees, policies] = await Promise.all([
    tables.selectFrom('markets.market').selectAll().orderBy('code').execute(),
    tables
      .selectFrom('markets.processor_fee')
      .selectAll()
      .distinctOn('market_code')
      .orderBy('market_code')
      .orderBy('version', 'desc')
      .execute(),
    tables
      .selectFrom('markets.sale_policy')
      .selectAll()
      .distinctOn('market_code')
      .orderBy('market_code')
      .orderBy('version', 'desc')
      .execute(),
  ])
  const feeOf = new Map(fees.map((fee) => [fee.market_code, fee]))
  const policyOf = new Map(policies.map((policy) => [policy.market_code, policy]))
  return rows.map((row) => fromRows(row, feeOf.get(row.code)!, policyOf.get(row.code)!))
}

/** False when the code is taken. Fee and policy are inserted apart, in the same transaction. */
export async function insertMarket(tables: Tables, market: Market): Promise<boolean> {
  const inserted = await tables
    .insertInto('markets.market')
    .values({
      code: market.code,
      name: JSON.stringify(market.name),
      country: market.country,
      currency: market.currency,
      languages: [...market.languages],
      time_zone: market.timeZone,
      tax_rate_basis_points: market.tax.rateBasisPoints,
      tax_included: market.tax.included,
      tax_on_delivery: market.tax.onDelivery ?? true,
      return_window_days: market.returnWindowDays,
      settlement_delay_days: market.settlementDelayDays,
      tip_minimum: market.tipLimits.minimum.amount,
      tip_maximum: market.tipLimits.maximum.amount,
      tip_maximum_per_day: market.tipLimits.maximumPerDay.amount,
      host_minimum_age: market.ageRule.hostMinimum,
      adult_minimum_age: market.ageRule.adultMinimum,
      host_age_level: market.age.hosts,
      adult_age_level: market.age.adultShows,
      age_valid_days: market.age.validDays,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function updateReturnWindow(tables: Tables, code: string, days: number): Promise<void> {
  await tables.updateTable('markets.market').set({ return_window_days: days }).where('code', '=', code).execute()
}

export async function insertProcessorFee(tables: Tables, code: string, fee: ProcessorFee): Promise<void> {
  await tables
    .insertInto('markets.processor_fee')
    .values({ market_code: code, version: fee.version, rate_basis_points: fee.rateBasisPoints, fixed_amount: fee.fixed.amount })
    .execute()
}

export async function insertSalePolicy(tables: Tables, code: string, policy: SalePolicy): Promise<void> {
  await tables
    .insertInto('markets.sale_policy')
    .values({
      market_code: code,
      version: policy.version,
      creator_rate_basis_points: policy.creatorRateBasisPoints,
      platform_rate_basis_points: policy.platformRateBasisPoints,
    })
    .execute()
}

function fromRows(row: MarketRow, fee: FeeRow, policy: PolicyRow): Market {
  return {
    code: row.code,
    name: row.name,
    country: row.country,
    currency: row.currency,
    languages: row.languages,
    timeZone: row.time_zone,
    tax: { rateBasisPoints: row.tax_rate_basis_points, included: row.tax_included, onDelivery: row.tax_on_delivery },
    returnWindowDays: row.return_window_days,
    settlementDelayDays: row.settlement_delay_days,
    processorFee: { version: fee.version, rateBasisPoints: fee.rate_basis_points, fixed: money(fee.fixed_amount, row.currency) },
    salePolicy: {
      version: policy.version,
      creatorRateBasisPoints: policy.creator_rate_basis_points,
      platformRateBasisPoints: policy.platform_rate_basis_points,
    },
    tipLimits: {
      minimum: money(row.tip_minimum, row.currency),
      maximum: money(row.tip_maximum, row.currency),
      maximumPerDay: money(row.tip_maximum_per_day, row.currency),
    },
    ageRule: { hostMinimum: row.host_minimum_age, adultMinimum: row.adult_minimum_age },
    age: { hosts: row.host_age_level, adultShows: row.adult_age_level, validDays: row.age_valid_days },
  }
}
