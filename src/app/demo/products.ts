import type { Bilingual } from '#platform/language'
import type { DemoOrganisation } from './people.ts'

export interface DemoOption {
  readonly code: string
  readonly name: Bilingual
  readonly values: readonly { code: string; name: Bilingual; pictureUrl: string | null }[]
}

export interface DemoVariant {
  readonly sku: string
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
  readonly options: readonly DemoOption[]
  readonly variants: readonly DemoVariant[]
}

const picture = (name: string) => `/assets/demo/pictures/${name}.webp`

/** A product that comes in one form only. */
function single(brand: DemoOrganisation, slug: string, title: Bilingual, one: Omit<DemoVariant, 'options'>): DemoProduct {
  return { brand, slug, title, pictureUrl: one.pictureUrl, options: [], variants: [{ ...one, options: {} }] }
}

const teapot = (colour: string, code: string, pictureName: string, litres: '0.9' | '1.4', price: bigint, stock: number): DemoVariant => ({
  sku: `DT-MOON-${litres.replace('.', '')}-${code}`,
  options: { colour, capacity: litres.replace('.', '-') },
  price,
  stock,
  pictureUrl: picture(pictureName),
})

export const products: readonly DemoProduct[] = [
  {
    brand: 'dar-tin',
    slug: 'moon-teapot',
    title: { en: 'Moon teapot', ar: 'إبريق القمر' },
    pictureUrl: picture('teapot-clay'),
    options: [
      {
        code: 'colour',
        name: { en: 'Colour', ar: 'اللون' },
        values: [
          { code: 'clay', name: { en: 'Clay', ar: 'طيني' }, pictureUrl: picture('teapot-clay') },
          { code: 'turquoise', name: { en: 'Turquoise', ar: 'فيروزي' }, pictureUrl: picture('teapot-teal') },
          { code: 'sand', name: { en: 'Sand', ar: 'رملي' }, pictureUrl: picture('teapot-sand') },
        ],
      },
      {
        code: 'capacity',
        name: { en: 'Capacity', ar: 'السعة' },
        values: [
          { code: '0-9', name: { en: '0.9 L', ar: '0.9 لتر' }, pictureUrl: null },
          { code: '1-4', name: { en: '1.4 L', ar: '1.4 لتر' }, pictureUrl: null },
        ],
      },
    ],
    variants: [
      teapot('clay', 'CL', 'teapot-clay', '0.9', 14_900n, 18),
      teapot('turquoise', 'TL', 'teapot-teal', '0.9', 14_900n, 64),
      teapot('sand', 'SD', 'teapot-sand', '0.9', 14_900n, 0),
      teapot('clay', 'CL', 'teapot-clay', '1.4', 18_900n, 12),
      teapot('turquoise', 'TL', 'teapot-teal', '1.4', 18_900n, 26),
      teapot('sand', 'SD', 'teapot-sand', '1.4', 18_900n, 0),
    ],
  },
  single('dar-tin', 'morning-cups', { en: 'Morning cups, set of 4', ar: 'فناجين الصباح، طقم من 4' }, {
    sku: 'DT-CUPS-04',
    price: 9_600n,
    stock: 212,
    pictureUrl: picture('cups'),
  }),
  single('dar-tin', 'mixing-bowl', { en: 'Mixing bowl, glazed', ar: 'وعاء خلط مزجّج' }, {
    sku: 'DT-BOWL-28',
    price: 12_800n,
    stock: 47,
    pictureUrl: picture('bowl'),
  }),
  single('dar-tin', 'tall-amphora', { en: 'Tall amphora, signed', ar: 'جرّة طويلة موقّعة' }, {
    sku: 'DT-AMPH-24',
    price: 64_000n,
    stock: 24,
    pictureUrl: picture('amphora'),
  }),
  single('dar-tin', 'honey-pot', { en: 'Honey pot with dipper', ar: 'برطمان عسل مع مغرفة' }, {
    sku: 'DT-HONY-01',
    price: 7_200n,
    stock: 9,
    pictureUrl: picture('honey-pot'),
  }),
  single('dar-tin', 'terrace-planter', { en: 'Terrace planter', ar: 'أصيص الشرفة' }, {
    sku: 'DT-PLNT-18',
    price: 5_800n,
    stock: 130,
    pictureUrl: picture('planter'),
  }),
  single('dar-tin', 'supper-plate', { en: 'Supper plate, 27 cm', ar: 'صحن العشاء، 27 سم' }, {
    sku: 'DT-PLAT-27',
    price: 4_900n,
    stock: 0,
    pictureUrl: picture('plate'),
  }),
  single('dar-al-bustan', 'laurel-soap', { en: 'Laurel soap, 180 g', ar: 'صابون الغار، 180 غ' }, {
    sku: 'DB-SOAP-180',
    price: 2_400n,
    stock: 240,
    pictureUrl: picture('soap'),
  }),
  single('dar-al-bustan', 'bath-basket', { en: 'Wicker bath basket', ar: 'سلة الحمّام من الخوص' }, {
    sku: 'DB-BASK-01',
    price: 8_900n,
    stock: 60,
    pictureUrl: picture('basket'),
  }),
  single('dar-al-bustan', 'olive-oil-candle', { en: 'Olive oil candle', ar: 'شمعة زيت الزيتون' }, {
    sku: 'DB-CNDL-01',
    price: 4_600n,
    stock: 85,
    pictureUrl: picture('candle'),
  }),
]
