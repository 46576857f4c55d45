import type { Bilingual } from '#platform/language'
import type { ProductOption } from '#shop/catalog'
import type { DemoOrganisation } from './people.ts'

export interface DemoVariant {
  readonly sku: string
  readonly title: Bilingual
  /** Value by option. */
  readonly options: Readonly<Record<string, string>>
  /** Fils. */
  readonly price: bigint
  readonly stock: number
  readonly pictureUrl: string
}

export interface DemoProduct {
  readonly brand: DemoOrganisation
  readonly slug: string
  readonly title: Bilingual
  readonly pictureUrl: string
  readonly options: readonly ProductOption[]
  readonly variants: readonly DemoVariant[]
}

const picture = (name: string) => `/assets/demo/pictures/${name}.webp`

/** A product that comes in one form only. */
function single(brand: DemoOrganisation, slug: string, title: Bilingual, only: Omit<DemoVariant, 'options'>): DemoProduct {
  return { brand, slug, title, pictureUrl: only.pictureUrl, options: [], variants: [{ ...only, options: {} }] }
}

interface Choice {
  readonly code: string
  readonly name: Bilingual
  readonly pictureUrl: string | null
}

const clay: Choice = { code: 'clay', name: { en: 'Clay', ar: 'طيني' }, pictureUrl: picture('teapot-clay') }
const turquoise: Choice = { code: 'turquoise', name: { en: 'Turquoise', ar: 'فيروزي' }, pictureUrl: picture('teapot-teal') }
const sand: Choice = { code: 'sand', name: { en: 'Sand', ar: 'رملي' }, pictureUrl: picture('teapot-sand') }
const small: Choice = { code: '0.9', name: { en: '0.9 L', ar: '0.9 لتر' }, pictureUrl: null }
const large: Choice = { code: '1.4', name: { en: '1.4 L', ar: '1.4 لتر' }, pictureUrl: null }

const teapot = (sku: string, colour: Choice, capacity: Choice, price: bigint, stock: number): DemoVariant => ({
  sku,
  title: { en: `${colour.name.en}, ${capacity.name.en}`, ar: `${colour.name.ar}، ${capacity.name.ar}` },
  options: { colour: colour.code, capacity: capacity.code },
  price,
  stock,
  pictureUrl: colour.pictureUrl!,
})

export const products: readonly DemoProduct[] = [
  {
    brand: 'dar-tin',
    slug: 'moon-teapot',
    title: { en: 'Moon teapot', ar: 'إبريق القمر' },
    pictureUrl: picture('teapot-clay'),
    options: [
      { code: 'colour', name: { en: 'Colour', ar: 'اللون' }, values: [clay, turquoise, sand] },
      { code: 'capacity', name: { en: 'Capacity', ar: 'السعة' }, values: [small, large] },
    ],
    variants: [
      teapot('DT-MOON-09-CL', clay, small, 14_900n, 18),
      teapot('DT-MOON-09-TL', turquoise, small, 14_900n, 64),
      teapot('DT-MOON-09-SD', sand, small, 14_900n, 0),
      teapot('DT-MOON-14-CL', clay, large, 18_900n, 12),
      teapot('DT-MOON-14-TL', turquoise, large, 18_900n, 26),
      teapot('DT-MOON-14-SD', sand, large, 18_900n, 0),
    ],
  },
  single(
    'dar-tin',
    'morning-cups',
    { en: 'Morning cups', ar: 'فناجين الصباح' },
    {
      sku: 'DT-CUPS-04',
      title: { en: 'Set of 4', ar: 'طقم من 4' },
      price: 9_600n,
      stock: 212,
      pictureUrl: picture('cups'),
    },
  ),
  single(
    'dar-tin',
    'mixing-bowl',
    { en: 'Mixing bowl', ar: 'وعاء الخلط' },
    {
      sku: 'DT-BOWL-28',
      title: { en: 'Glazed, 28 cm', ar: 'مزجّج، 28 سم' },
      price: 12_800n,
      stock: 47,
      pictureUrl: picture('bowl'),
    },
  ),
  single(
    'dar-tin',
    'tall-amphora',
    { en: 'Tall amphora', ar: 'الجرّة الطويلة' },
    {
      sku: 'DT-AMPH-24',
      title: { en: 'Signed, one of 24', ar: 'موقّعة، واحدة من 24' },
      price: 64_000n,
      stock: 24,
      pictureUrl: picture('amphora'),
    },
  ),
  single(
    'dar-tin',
    'honey-pot',
    { en: 'Honey pot', ar: 'برطمان العسل' },
    {
      sku: 'DT-HONY-01',
      title: { en: 'With dipper', ar: 'مع مغرفة' },
      price: 7_200n,
      stock: 9,
      pictureUrl: picture('honey-pot'),
    },
  ),
  single(
    'dar-tin',
    'terrace-planter',
    { en: 'Terrace planter', ar: 'أصيص الشرفة' },
    {
      sku: 'DT-PLNT-18',
      title: { en: '18 cm', ar: '18 سم' },
      price: 5_800n,
      stock: 130,
      pictureUrl: picture('planter'),
    },
  ),
  single(
    'dar-tin',
    'supper-plate',
    { en: 'Supper plate', ar: 'صحن العشاء' },
    {
      sku: 'DT-PLAT-27',
      title: { en: '27 cm', ar: '27 سم' },
      price: 4_900n,
      stock: 0,
      pictureUrl: picture('plate'),
    },
  ),
  single(
    'dar-al-bustan',
    'laurel-soap',
    { en: 'Laurel soap', ar: 'صابون الغار' },
    {
      sku: 'DB-SOAP-180',
      title: { en: '180 g', ar: '180 غ' },
      price: 2_400n,
      stock: 240,
      pictureUrl: picture('soap'),
    },
  ),
  single(
    'dar-al-bustan',
    'bath-basket',
    { en: 'Bath basket', ar: 'سلة الحمّام' },
    {
      sku: 'DB-BASK-01',
      title: { en: 'Wicker', ar: 'من الخوص' },
      price: 8_900n,
      stock: 60,
      pictureUrl: picture('basket'),
    },
  ),
  single(
    'dar-al-bustan',
    'olive-oil-candle',
    { en: 'Olive oil candle', ar: 'شمعة زيت الزيتون' },
    {
      sku: 'DB-CNDL-01',
      title: { en: '150 g', ar: '150 غ' },
      price: 4_600n,
      stock: 85,
      pictureUrl: picture('candle'),
    },
  ),
]
