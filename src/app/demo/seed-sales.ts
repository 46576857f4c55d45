import { type Actor, anonymous } from '#platform/http'
import { type Id, toUuid, uuidOf } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Shows } from '#programme/shows'
import type { Auctions } from '#shop/auctions'
import type { Catalog } from '#shop/catalog'
import type { Promotions } from '#shop/promotions'
import type { DemoMarket } from './market.ts'
import type { DemoBrand, DemoOrganisation } from './people.ts'

export interface SalesSeedDeps {
  catalog: Pick<Catalog, 'find'>
  shows: Pick<Shows, 'findBySlug'>
  /** Absent: no codes and no discounts. */
  promotions?: Pick<Promotions, 'make'>
  /** Absent: no lots. */
  auctions?: Pick<Auctions, 'plan'>
}

type Terms = Parameters<Promotions['make']>[1]['terms']

interface DemoPromotion {
  readonly name: string
  readonly brand: DemoBrand
  readonly market: DemoMarket
  readonly title: Bilingual
  readonly terms: Terms
  /** Slugs; all of the brand's where there are none. Of a bundle: its parts, one of each. */
  readonly products: readonly string[]
}

const percent = (basisPoints: number) => ({ type: 'percent', basisPoints }) as const
const coupon = (code: string, reduction: Extract<Terms, { kind: 'coupon' }>['reduction']): Terms => ({
  ...{ kind: 'coupon', code, minimum: null, reduction },
})

const promotions: readonly DemoPromotion[] = [
  {
    ...{ name: 'kiln', brand: 'dar-tin', market: 'ae', products: [], terms: coupon('KILN10', percent(1_000)) },
    title: { en: 'Ten percent for those who watch', ar: 'عشرة بالمئة لمن يشاهد' },
  },
  {
    ...{ name: 'grove', brand: 'dar-al-bustan', market: 'ae', products: [], terms: coupon('GROVE-SHIPS', { type: 'shipping' }) },
    title: { en: 'Delivery is on us', ar: 'التوصيل علينا' },
  },
  {
    ...{ name: 'dinar', brand: 'mahmasat-al-qamar', market: 'jo', products: ['date-box', 'date-syrup'] },
    terms: coupon('DINAR', { type: 'fixed', amount: { amount: '1500', currency: 'JOD' } }),
    title: { en: 'A dinar and a half off dates', ar: 'دينار ونصف أقل على التمر' },
  },
  {
    ...{ name: 'guests', brand: 'mahmasat-al-qamar', market: 'ae', products: ['finjan-set'] },
    terms: { kind: 'buy-more', tiers: [{ quantity: 2, basisPoints: 1_000 }] },
    title: { en: 'Two sets for many guests', ar: 'طقمان لضيوف كثر' },
  },
  {
    ...{ name: 'roast', brand: 'mahmasat-al-qamar', market: 'ae', products: ['cardamom-coffee'] },
    terms: { kind: 'discount', reduction: percent(1_500) },
    title: { en: 'The first roast of winter', ar: 'أول حمصة في الشتاء' },
  },
  {
    ...{ name: 'terrace', brand: 'dar-al-fanous', market: 'ae', products: ['hanging-lamp', 'string-lights'] },
    terms: { kind: 'bundle', parts: [], reduction: percent(1_200) },
    title: { en: 'Light for a whole terrace', ar: 'إنارة شرفة كاملة' },
  },
]

/** One jug of the workshop goes to whoever would pay most. */
const lot = { show: 'cups-for-the-morning', product: 'water-jug', startingBid: { amount: '5000', currency: 'AED' } }

/** What shops do to sell: codes, more for less, a lot. Each has a key, so that a second start makes none of it twice. */
export async function seedSales(
  deps: SalesSeedDeps,
  brands: ReadonlyMap<DemoOrganisation, Id<'org'>>,
  goods: ReadonlyMap<string, Id<'prd'>>,
): Promise<void> {
  for (const { name, brand, products, terms, ...promotion } of promotions) {
    const organisationId = brands.get(brand)!
    const productIds = products.map((slug) => goods.get(slug)!)
    const parts = productIds.map((productId) => ({ productId, quantity: 1 }))
    await deps.promotions?.make(ownerOf(organisationId), {
      ...{ ...promotion, key: uuidOf('demo promotion', name), organisationId, publish: true },
      ...(terms.kind === 'bundle' ? { terms: { ...terms, parts }, productIds: [] } : { terms, productIds }),
      ...{ firstOrderOnly: false, mostUses: null, mostPerPerson: null, endsAt: null },
    })
  }
  const [show, product] = await Promise.all([deps.shows.findBySlug(lot.show), deps.catalog.find(goods.get(lot.product)!)])
  if (!show || !product) return
  await deps.auctions?.plan(ownerOf(brands.get('dar-tin')!, show.hostId), {
    ...{ key: uuidOf('demo lot', toUuid(show.id)), showId: show.id, variantId: product.variants[0]!.id, startingBid: lot.startingBid },
    ...{ mode: 'soft-close', durationSeconds: 60, counterSeconds: 10, payMinutes: 30, ifUnpaid: 'offer-next' },
  })
}

const ownerOf = (organisationId: Id<'org'>, accountId: Id<'acc'> | null = null): Actor => ({
  ...{ ...anonymous, kind: 'account', accountId },
  can: (_capability, organisation) => organisation === undefined || organisation === organisationId,
})
