import { openShop } from './load/open-shop.ts'
import { shareBelow } from './quantile.ts'
import { atMost, type Row } from './row.ts'

const PRODUCTS = Number(process.env['SOUK_BENCH_PRODUCTS'] ?? 100_000)
const AT_ONCE = 500
const QUESTIONS = 400

const things = [
  'teapot',
  'cup',
  'bowl',
  'vase',
  'lamp',
  'scarf',
  'ring',
  'candle',
  'rug',
  'plate',
  'basket',
  'mirror',
  'soap',
  'perfume',
  'honey',
]
const arabicThings = [
  'إبريق',
  'فنجان',
  'وعاء',
  'مزهرية',
  'مصباح',
  'وشاح',
  'خاتم',
  'شمعة',
  'سجادة',
  'طبق',
  'سلة',
  'مرآة',
  'صابون',
  'عطر',
  'عسل',
]
const looks = [
  'moon',
  'clay',
  'silver',
  'amber',
  'olive',
  'indigo',
  'copper',
  'cedar',
  'ivory',
  'saffron',
  'coral',
  'slate',
  'linen',
  'walnut',
]
const arabicLooks = [
  'القمر',
  'طيني',
  'فضي',
  'عنبري',
  'زيتوني',
  'نيلي',
  'نحاسي',
  'أرزي',
  'عاجي',
  'زعفراني',
  'مرجاني',
  'رمادي',
  'كتاني',
  'جوزي',
]
const kinds = ['teapots', 'cups', 'tableware', 'vases', 'lighting', 'clothing', 'jewellery', 'candles', 'rugs', 'perfume']

const draft = (n: number) => {
  const [thing, look, series] = [n % things.length, Math.floor(n / things.length) % looks.length, Math.floor(n / 210)]
  const title = {
    en: `${looks[look]} ${things[thing]} series ${series}`,
    ar: `${arabicThings[thing]} ${arabicLooks[look]} سلسلة ${series}`,
  }
  return {
    ...{ handle: `bench-${n}`, title, categoryId: kinds[n % kinds.length]!, state: 'published' as const },
    variants: [
      {
        ...{ sku: `BN-${n}`, title: { en: 'One', ar: 'واحد' }, stock: n % 7 },
        prices: [{ market: 'ae', price: { amount: BigInt(1_000 + (n % 90_000)), currency: 'AED' } }],
      },
    ],
  }
}

/** Whole words, beginnings, mistyped words, codes, in both languages, with filters and without. */
function questions(): string[] {
  const swapped = (word: string) => `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`
  return Array.from({ length: QUESTIONS }, (_, n) => {
    const [thing, look] = [things[n % things.length]!, looks[n % looks.length]!]
    const arabic = arabicThings[n % arabicThings.length]!
    const typed = [
      thing,
      `${look} ${thing}`,
      swapped(thing),
      arabic,
      arabic.replace('إ', 'ا').slice(0, 4),
      `BN-${n * 37}`,
      `${look} ${n}`,
      '',
    ]
    const narrowed = ['', '&stock=in', `&category=${kinds[n % kinds.length]}`, '&least=20000&most=40000']
    return `q=${encodeURIComponent(typed[n % typed.length]!)}${narrowed[Math.floor(n / typed.length) % narrowed.length]}`
  })
}

/** Search of shoppers over the whole route, from the request to the last byte. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    await shop.import(PRODUCTS, AT_ONCE, draft)
    const asked = questions()
    const milliseconds: number[] = []
    let faults = 0
    for (const round of [0, 1]) {
      for (const question of asked) {
        const begun = performance.now()
        const answer = await fetch(`${shop.url}/api/products?${question}`)
        await answer.arrayBuffer()
        if (round > 0) milliseconds.push(performance.now() - begun)
        if (!answer.ok) faults += 1
      }
    }
    return [
      atMost(`search among ${PRODUCTS.toLocaleString('en')} products, p95`, shareBelow(milliseconds, 0.95), 'ms', 50),
      atMost('search that was not answered', faults, 'answers', 0),
    ]
  } finally {
    await shop.close()
  }
}
