import type { Bilingual } from '#platform/language'
import type { DemoMarket } from './market.ts'
import type { DemoOrganisation, DemoPersonName } from './people.ts'

export interface DemoRundownItem {
  readonly title: Bilingual
  readonly script: Bilingual
  /** Slug of the product that is shown. */
  readonly product: string
}

export interface DemoShow {
  readonly slug: string
  readonly title: Bilingual
  readonly description?: Bilingual
  /** An hour when it says nothing. */
  readonly plannedMinutes?: number
  readonly brand: DemoOrganisation
  readonly host: DemoPersonName
  /** The first one when it says nothing. */
  readonly market?: DemoMarket
  readonly coverUrl: string
  /** Slugs of products, in order. */
  readonly lineup: readonly string[]
  /** Starts so many days after the demo is made, at this time of the market's wall clock; null is on air from the beginning. */
  readonly starts: { days: number; hour: number; minute: number } | null
  readonly rundown: readonly DemoRundownItem[]
  /** Shown to people of 18 or older. */
  readonly adultsOnly?: true
  /** It is over: the demo clip, with the evening's products, remains of it. */
  readonly remains?: { readonly clips: readonly DemoClip[] }
}

export interface DemoClip {
  readonly title: Bilingual
  readonly fromSecond: number
  readonly toSecond: number
}

const cover = (name: string) => `/assets/demo/covers/${name}.svg`

/** How often the demo clip was played in the show that is over. */
export const PAST_ROUNDS = 2

/** Seconds that the demo clip gives to each product, in the order of the rundown. */
export const ITEM_SECONDS = 5

/** Slug of the show that the demo broadcaster plays without end. */
export const LIVE_SHOW = 'evenings-by-the-kiln'

/** Slug of the demo's show for adults only. */
export const ADULTS_SHOW = 'knives-for-the-grove'

/** What the demo clip shows, scene after scene. */
export const evening: readonly DemoRundownItem[] = [
  {
    product: 'moon-teapot',
    title: { en: 'Moon teapot', ar: 'إبريق القمر' },
    script: {
      en: 'Watch the spout. Nothing drips, because the lip is cut by hand while the clay is still cold.',
      ar: 'راقبوا الفوهة: لا تقطر، لأن الشفة تُقطع باليد والطين ما زال باردًا.',
    },
  },
  {
    product: 'morning-cups',
    title: { en: 'Morning cups', ar: 'فناجين الصباح' },
    script: {
      en: 'Four cups from one firing: no two carry the same ring of glaze.',
      ar: 'أربعة فناجين من حرقة واحدة، ولا يتشابه فيها طوقان.',
    },
  },
  {
    product: 'mixing-bowl',
    title: { en: 'Mixing bowl, glazed', ar: 'وعاء خلط مزجّج' },
    script: { en: 'Heavy at the foot, so it stays where you put it.', ar: 'ثقيل القاعدة، فيبقى حيث تضعه.' },
  },
  {
    product: 'tall-amphora',
    title: { en: 'Tall amphora, signed', ar: 'جرّة طويلة موقّعة' },
    script: {
      en: 'Twenty-four were made. Turn it: the signature is under the foot.',
      ar: 'صُنعت منها أربع وعشرون. أديروها: التوقيع تحت القاعدة.',
    },
  },
  {
    product: 'honey-pot',
    title: { en: 'Honey pot with dipper', ar: 'برطمان عسل مع مغرفة' },
    script: {
      en: 'The lid leaves room for the dipper. Only nine are left: keep it short.',
      ar: 'في الغطاء فتحة للمغرفة. بقي تسعة فقط: باختصار.',
    },
  },
  {
    product: 'terrace-planter',
    title: { en: 'Terrace planter', ar: 'أصيص الشرفة' },
    script: { en: 'The glaze stops halfway, so that the clay can breathe.', ar: 'الطلاء يقف عند المنتصف ليتنفس الطين.' },
  },
]

export const shows: readonly DemoShow[] = [
  {
    slug: LIVE_SHOW,
    title: { en: 'Evenings by the kiln', ar: 'أمسيات عند الفرن' },
    brand: 'dar-tin',
    host: 'layla',
    coverUrl: cover('kiln'),
    lineup: evening.map(({ product }) => product),
    starts: null,
    rundown: evening,
  },
  {
    slug: 'cups-for-the-morning',
    title: { en: 'Cups for the morning', ar: 'فناجين للصباح' },
    brand: 'dar-tin',
    host: 'layla',
    coverUrl: cover('roastery'),
    description: {
      en: 'Three glazes side by side, and how to tell a cup that keeps its heat. Bring your coffee.',
      ar: 'ثلاثة أنواع من التزجيج جنبًا إلى جنب، وكيف تعرف الفنجان الذي يحفظ حرارته. أحضر قهوتك.',
    },
    plannedMinutes: 90,
    lineup: ['morning-cups', 'moon-teapot', 'supper-plate'],
    starts: { days: 1, hour: 21, minute: 30 },
    rundown: [],
  },
  {
    slug: 'green-soap-cut-today',
    title: { en: 'Green soap, cut today', ar: 'الصابون الأخضر، قُطع اليوم' },
    brand: 'dar-al-bustan',
    host: 'yusuf',
    coverUrl: cover('grove'),
    description: {
      en: 'The batch of the season comes out of its mould: cut, stamped and wrapped while you watch.',
      ar: 'تخرج دفعة الموسم من قالبها: تُقطع وتُختم وتُلفّ أمامكم.',
    },
    lineup: ['laurel-soap', 'bath-basket', 'olive-oil-candle'],
    starts: { days: 5, hour: 21, minute: 30 },
    rundown: [],
  },
  {
    slug: 'the-kiln-is-opened',
    title: { en: 'The kiln is opened', ar: 'فتح الفرن' },
    brand: 'dar-tin',
    host: 'layla',
    coverUrl: cover('kiln'),
    lineup: evening.map(({ product }) => product),
    starts: { days: -1, hour: 20, minute: 0 },
    rundown: [],
    remains: {
      clips: [
        { title: { en: 'A spout that does not drip', ar: 'فوهة لا تقطر' }, fromSecond: 0, toSecond: 10 },
        { title: { en: 'The last of the honey pots', ar: 'آخر برطمانات العسل' }, fromSecond: 16, toSecond: 28 },
      ],
    },
  },
  {
    slug: 'strings-after-sunset',
    title: { en: 'Strings after sunset', ar: 'أوتار بعد الغروب' },
    description: {
      en: 'An hour of oud in the olive grove. Nothing is sold.',
      ar: 'ساعة من العود في بستان الزيتون. لا شيء للبيع.',
    },
    brand: 'dar-al-bustan',
    host: 'yusuf',
    coverUrl: cover('oud'),
    lineup: [],
    starts: { days: 2, hour: 21, minute: 30 },
    rundown: [],
  },
  {
    slug: ADULTS_SHOW,
    title: { en: 'Knives for the grove', ar: 'سكاكين البستان' },
    description: {
      en: 'Grafting and pruning knives, forged by hand and sharpened on air. For adults: blades are shown and sold.',
      ar: 'سكاكين تطعيم وتقليم، مطروقة باليد وتُشحذ على الهواء. للبالغين: تُعرض فيه نصال.',
    },
    brand: 'dar-al-bustan',
    host: 'yusuf',
    coverUrl: cover('grove'),
    lineup: [],
    starts: { days: 3, hour: 21, minute: 30 },
    rundown: [],
    adultsOnly: true,
  },
  {
    slug: 'the-evening-roast',
    title: { en: 'The evening roast', ar: 'تحميص المساء' },
    description: {
      en: 'Green beans become coffee in twelve minutes, then three cups side by side. For Jordan, priced in dinars.',
      ar: 'حبوب خضراء تصير قهوة في اثنتي عشرة دقيقة، ثم ثلاثة فناجين جنبًا إلى جنب. للأردن، والأسعار بالدينار.',
    },
    brand: 'mahmasat-al-qamar',
    host: 'tariq',
    market: 'jo',
    coverUrl: cover('roastery'),
    lineup: ['cardamom-coffee', 'brass-dallah', 'finjan-set', 'date-box'],
    starts: { days: 4, hour: 21, minute: 30 },
    rundown: [],
  },
  {
    slug: 'lanterns-by-hand',
    title: { en: 'Lanterns by hand', ar: 'فوانيس باليد' },
    description: {
      en: 'Brass is cut, bent and soldered on air, and the first light goes on. For the United States, priced in dollars.',
      ar: 'يُقصّ النحاس ويُثنى ويُلحم على الهواء، ثم يُضاء أول فانوس. للولايات المتحدة، والأسعار بالدولار.',
    },
    brand: 'dar-al-fanous',
    host: 'mira',
    market: 'us',
    coverUrl: cover('grove'),
    lineup: ['brass-lantern', 'hanging-lamp', 'string-lights'],
    starts: { days: 6, hour: 21, minute: 30 },
    rundown: [],
  },
]
