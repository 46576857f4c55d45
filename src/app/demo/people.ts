import type { NewOrganisation } from '#people/organisations'
import type { Bilingual } from '#platform/language'

/** Short names of the demo's organisations. */
export type DemoBrand = 'dar-tin' | 'dar-al-bustan' | 'bayt-al-nawl' | 'mahmasat-al-qamar' | 'dar-al-fanous'
export type DemoOrganisation = DemoBrand | 'souk-emirates' | 'hilal-agency'

/** Drawn, nobody's likeness. */
export const portrait = (name: string) => `/assets/demo/portraits/${name}.webp`

/** What the picture of a brand shows. */
export const brandPortraits: Readonly<Record<DemoBrand, Bilingual>> = {
  'dar-tin': { en: 'A teapot of red clay', ar: 'إبريق من الطين الأحمر' },
  'dar-al-bustan': { en: 'A bar of green soap', ar: 'قطعة صابون أخضر' },
  'bayt-al-nawl': { en: 'A woven cushion in blue', ar: 'وسادة منسوجة زرقاء' },
  'mahmasat-al-qamar': { en: 'A coffee pot of brass', ar: 'دلّة نحاسية' },
  'dar-al-fanous': { en: 'A lantern of brass and glass', ar: 'فانوس من النحاس والزجاج' },
}

export const organisations: readonly (NewOrganisation & { slug: DemoOrganisation })[] = [
  { kind: 'platform', slug: 'souk-emirates', name: { en: 'Souk Emirates', ar: 'سوق الإمارات' } },
  { kind: 'brand', slug: 'dar-tin', name: { en: 'Dar Tin', ar: 'دار طين' } },
  { kind: 'brand', slug: 'dar-al-bustan', name: { en: 'Dar al-Bustan', ar: 'دار البستان' } },
  { kind: 'brand', slug: 'bayt-al-nawl', name: { en: 'Bayt al-Nawl', ar: 'بيت النول' } },
  { kind: 'brand', slug: 'mahmasat-al-qamar', name: { en: 'Moon Roastery', ar: 'محمصة القمر' } },
  { kind: 'brand', slug: 'dar-al-fanous', name: { en: 'Dar al-Fanous', ar: 'دار الفانوس' } },
  { kind: 'agency', slug: 'hilal-agency', name: { en: 'Hilal Agency', ar: 'وكالة هلال' } },
]

/** What the agency may do for a brand, and for how long. */
export const delegation = {
  brand: 'dar-tin',
  agency: 'hilal-agency',
  by: 'nadia',
  delegate: 'salma',
  scope: ['orders.read', 'products.edit', 'show.plan', 'show.run'],
  days: 365,
} as const

export interface DemoPerson {
  readonly email: string
  readonly name: Bilingual
  /** What they do, as the sign-in page says it. */
  readonly role: Bilingual
  readonly memberships: readonly { organisation: DemoOrganisation; role: string }[]
  /** Where their work begins. */
  readonly desk: 'orders' | 'studio' | 'safety'
  /** What their page says of them; hosts alone have one that is read. */
  readonly bio?: Bilingual
}

/** Everybody's. Printed by the sign-in page: the demo is for looking around, never for real trade. */
export const DEMO_PASSWORD = 'evenings-by-the-kiln'

/** Invented, and nobody else's addresses: they end in a domain that cannot exist. */
export const people = {
  nadia: {
    email: 'nadia@demo.souk.example',
    name: { en: 'Nadia', ar: 'نادية' },
    role: { en: 'Owner of Dar Tin: orders', ar: 'صاحبة دار طين: الطلبات' },
    memberships: [{ organisation: 'dar-tin', role: 'owner' }],
    desk: 'orders',
  },
  layla: {
    email: 'layla@demo.souk.example',
    name: { en: 'Layla', ar: 'ليلى' },
    role: { en: 'Host at Dar Tin: studio', ar: 'مقدّمة دار طين: الاستوديو' },
    bio: {
      en: 'Shows what came out of the kiln today, and pours from it before anybody buys. An invented host of the demo.',
      ar: 'تعرض ما خرج من الفرن اليوم، وتصبّ منه قبل أن يشتري أحد. مقدّمة متخيَّلة في السوق التجريبي.',
    },
    memberships: [{ organisation: 'dar-tin', role: 'host' }],
    desk: 'studio',
  },
  omar: {
    email: 'omar@demo.souk.example',
    name: { en: 'Omar', ar: 'عمر' },
    role: { en: 'Operator: runs the show and the market', ar: 'مشغّل البث والسوق' },
    memberships: [
      { organisation: 'dar-tin', role: 'operator' },
      { organisation: 'souk-emirates', role: 'operator' },
    ],
    desk: 'studio',
  },
  yusuf: {
    email: 'yusuf@demo.souk.example',
    name: { en: 'Yusuf', ar: 'يوسف' },
    role: { en: 'Owner and host of Dar al-Bustan', ar: 'صاحب دار البستان ومقدّم بثوثها' },
    bio: {
      en: 'Boils soap from the grove’s own olives and cuts it on air. An invented host of the demo.',
      ar: 'يطبخ الصابون من زيتون بستانه ويقطعه على الهواء. مقدّم متخيَّل في السوق التجريبي.',
    },
    memberships: [{ organisation: 'dar-al-bustan', role: 'owner' }],
    desk: 'orders',
  },
  rana: {
    email: 'operator@demo.souk.example',
    name: { en: 'Rana', ar: 'رنا' },
    role: { en: 'Operator: reports, appeals, proofs of age', ar: 'مشغّلة: البلاغات والتظلّمات وإثبات العمر' },
    memberships: [{ organisation: 'souk-emirates', role: 'operator' }],
    desk: 'safety',
  },
  huda: {
    email: 'huda@demo.souk.example',
    name: { en: 'Huda', ar: 'هدى' },
    role: { en: 'Owner of Bayt al-Nawl', ar: 'صاحبة بيت النول' },
    memberships: [{ organisation: 'bayt-al-nawl', role: 'owner' }],
    desk: 'orders',
  },
  tariq: {
    email: 'tariq@demo.souk.example',
    name: { en: 'Tariq', ar: 'طارق' },
    role: { en: 'Owner and host of Moon Roastery', ar: 'صاحب محمصة القمر ومقدّم بثوثها' },
    bio: {
      en: 'Roasts in small batches after sunset, one cup at a time. An invented host of the demo.',
      ar: 'يحمّص كميات صغيرة بعد الغروب، فنجانًا بعد فنجان. مقدّم متخيَّل في السوق التجريبي.',
    },
    memberships: [{ organisation: 'mahmasat-al-qamar', role: 'owner' }],
    desk: 'orders',
  },
  mira: {
    email: 'mira@demo.souk.example',
    name: { en: 'Mira', ar: 'ميرا' },
    role: { en: 'Owner and host of Dar al-Fanous', ar: 'صاحبة دار الفانوس ومقدّمة بثوثها' },
    bio: {
      en: 'Cuts, bends and solders brass until it holds a light. An invented host of the demo.',
      ar: 'تقصّ النحاس وتثنيه وتلحمه حتى يحمل ضوءًا. مقدّمة متخيَّلة في السوق التجريبي.',
    },
    memberships: [{ organisation: 'dar-al-fanous', role: 'owner' }],
    desk: 'orders',
  },
  salma: {
    email: 'salma@demo.souk.example',
    name: { en: 'Salma', ar: 'سلمى' },
    role: { en: 'Hilal Agency: runs shows for Dar Tin', ar: 'وكالة هلال: تدير بثوث دار طين' },
    memberships: [{ organisation: 'hilal-agency', role: 'owner' }],
    desk: 'orders',
  },
} as const satisfies Record<string, DemoPerson>

export type DemoPersonName = keyof typeof people
