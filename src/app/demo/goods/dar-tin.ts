import type { Bilingual } from '#platform/language'
import { both, type DemoProduct, type DemoVariant, goods, picture } from '../product.ts'

const brand = 'dar-tin'

interface Choice {
  readonly code: string
  readonly name: Bilingual
  readonly pictureUrl: string | null
}

const clay: Choice = { code: 'clay', name: both('Clay', 'طيني'), pictureUrl: picture('teapot-clay') }
const turquoise: Choice = { code: 'turquoise', name: both('Turquoise', 'فيروزي'), pictureUrl: picture('teapot-teal') }
const sand: Choice = { code: 'sand', name: both('Sand', 'رملي'), pictureUrl: picture('teapot-sand') }
const small: Choice = { code: '0.9', name: both('0.9 L', '0.9 لتر'), pictureUrl: null }
const large: Choice = { code: '1.4', name: both('1.4 L', '1.4 لتر'), pictureUrl: null }

const teapot = (sku: string, colour: Choice, capacity: Choice, price: bigint, stock: number): DemoVariant => ({
  sku,
  title: { en: `${colour.name.en}, ${capacity.name.en}`, ar: `${colour.name.ar}، ${capacity.name.ar}` },
  options: { colour: colour.code, capacity: capacity.code },
  price,
  stock,
  pictureUrl: colour.pictureUrl!,
})

const moonTeapot: DemoProduct = {
  ...{ brand, slug: 'moon-teapot', title: both('Moon teapot', 'إبريق القمر'), pictureUrl: picture('teapot-clay'), category: 'teapots' },
  description: both('Thrown in one piece; the lip is cut by hand, so that nothing drips.', 'مشكّل قطعة واحدة، وتُقطع شفته باليد فلا يقطر.'),
  alt: both('A round teapot with a short spout', 'إبريق شاي مستدير بفوهة قصيرة'),
  safety: both('Pot and handle become hot. Do not heat it on a flame.', 'يسخن الإبريق والمقبض. لا يوضع على النار.'),
  options: [
    { code: 'colour', name: both('Colour', 'اللون'), values: [clay, turquoise, sand] },
    { code: 'capacity', name: both('Capacity', 'السعة'), values: [small, large] },
  ],
  variants: [
    teapot('DT-MOON-09-CL', clay, small, 14_900n, 18),
    teapot('DT-MOON-09-TL', turquoise, small, 14_900n, 64),
    teapot('DT-MOON-09-SD', sand, small, 14_900n, 0),
    teapot('DT-MOON-14-CL', clay, large, 18_900n, 12),
    teapot('DT-MOON-14-TL', turquoise, large, 18_900n, 26),
    teapot('DT-MOON-14-SD', sand, large, 18_900n, 0),
  ],
}

export const tin = [
  moonTeapot,
  goods(
    brand,
    'morning-cups',
    'DT-CUPS-04',
    'cups',
    {
      title: both('Morning cups', 'فناجين الصباح'),
      description: both(
        'Four cups from one firing: no two carry the same ring of glaze.',
        'أربعة فناجين من حرقة واحدة، ولا يتشابه فيها طوقان.',
      ),
      alt: both('A cup of coffee on its saucer, from above', 'فنجان قهوة على صحنه من الأعلى'),
      category: 'cups',
    },
    { name: both('Set of 4', 'طقم من 4'), price: 9_600n, stock: 212 },
  ),
  goods(
    brand,
    'mixing-bowl',
    'DT-BOWL-28',
    'bowl',
    {
      title: both('Mixing bowl', 'وعاء الخلط'),
      description: both('Heavy at the foot, so it stays where you put it.', 'ثقيل القاعدة، فيبقى حيث تضعه.'),
      alt: both('A blue glazed bowl with a spoon', 'وعاء أزرق مزجّج فيه ملعقة'),
      category: 'kitchen',
    },
    { name: both('Glazed, 28 cm', 'مزجّج، 28 سم'), price: 12_800n, stock: 47 },
  ),
  goods(
    brand,
    'tall-amphora',
    'DT-AMPH-24',
    'amphora',
    {
      title: both('Tall amphora', 'الجرّة الطويلة'),
      description: both('Twenty-four were made; the signature is under the foot.', 'صُنعت منها أربع وعشرون، والتوقيع تحت القاعدة.'),
      alt: both('A tall amphora with two handles and a band of meanders', 'جرّة طويلة بمقبضين وشريط زخرفي'),
      category: 'vases',
    },
    { name: both('Signed, one of 24', 'موقّعة، واحدة من 24'), price: 64_000n, stock: 24 },
  ),
  goods(
    brand,
    'honey-pot',
    'DT-HONY-01',
    'honey-pot',
    {
      title: both('Honey pot', 'برطمان العسل'),
      description: both('The lid leaves room for the dipper.', 'في الغطاء فتحة للمغرفة.'),
      alt: both('A pot of honey with a wooden dipper', 'برطمان عسل مع مغرفة خشبية'),
      category: 'tableware',
    },
    { name: both('With dipper', 'مع مغرفة'), price: 7_200n, stock: 9 },
  ),
  goods(
    brand,
    'terrace-planter',
    'DT-PLNT-18',
    'planter',
    {
      title: both('Terrace planter', 'أصيص الشرفة'),
      description: both('The glaze stops halfway, so that the clay can breathe.', 'الطلاء يقف عند المنتصف ليتنفس الطين.'),
      alt: both('A clay pot with a green plant', 'أصيص طيني فيه نبتة خضراء'),
      category: 'planters',
    },
    { name: both('18 cm', '18 سم'), price: 5_800n, stock: 130 },
  ),
  goods(
    brand,
    'supper-plate',
    'DT-PLAT-27',
    'plate',
    {
      title: both('Supper plate', 'صحن العشاء'),
      description: both('Sold out until the next firing.', 'نفد حتى الحرقة القادمة.'),
      alt: both('A plate between fork and knife', 'صحن بين شوكة وسكين'),
      category: 'tableware',
    },
    { name: both('27 cm', '27 سم'), price: 4_900n, stock: 0 },
  ),
  goods(
    brand,
    'water-jug',
    'DT-JUG-12',
    'jug',
    {
      title: both('Water jug', 'جرة الماء'),
      description: both('Keeps water cool by sweating a little.', 'تبرّد الماء بأن تنضح قليلًا.'),
      alt: both('A turquoise jug with a handle', 'جرة فيروزية بمقبض'),
      category: 'tableware',
    },
    { name: both('1.2 litres', '1.2 لتر'), price: 11_800n, stock: 41 },
  ),
  goods(
    brand,
    'incense-burner',
    'DT-BURN-01',
    'burner',
    {
      title: both('Incense burner', 'مبخرة'),
      description: both('Clay with a brass bowl for the coal.', 'طين مع وعاء نحاسي للجمر.'),
      alt: both('An incense burner with a thread of smoke', 'مبخرة يتصاعد منها خيط دخان'),
      category: 'decor',
      safety: both('Use it on a heatproof surface, with a window open.', 'تُستعمل على سطح يتحمّل الحرارة وقرب نافذة مفتوحة.'),
      before: 9_900n,
    },
    { name: both('Clay and brass', 'طين ونحاس'), price: 8_200n, stock: 33 },
  ),
  goods(
    brand,
    'star-tile',
    'DT-TILE-04',
    'tile',
    {
      title: both('Star tile', 'بلاطة النجمة'),
      description: both('Four tiles for a table top. Not measured yet.', 'أربع بلاطات لسطح طاولة. لم تُقَس بعد.'),
      alt: both('A square tile with a blue star', 'بلاطة مربعة بنجمة زرقاء'),
      category: 'decor',
      draft: true,
    },
    { name: both('Set of 4', 'طقم من 4'), price: 13_500n, stock: 20 },
  ),
]
