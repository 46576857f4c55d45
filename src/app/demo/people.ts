import type { NewOrganisation } from '#people/organisations'
import type { Bilingual } from '#platform/language'

/** Short names of the demo's organisations. */
export type DemoOrganisation = 'souk-emirates' | 'dar-tin' | 'dar-al-bustan'

export const organisations: readonly (NewOrganisation & { slug: DemoOrganisation })[] = [
  { kind: 'platform', slug: 'souk-emirates', name: { en: 'Souk Emirates', ar: 'سوق الإمارات' } },
  { kind: 'brand', slug: 'dar-tin', name: { en: 'Dar Tin', ar: 'دار طين' } },
  { kind: 'brand', slug: 'dar-al-bustan', name: { en: 'Dar al-Bustan', ar: 'دار البستان' } },
]

export interface DemoPerson {
  readonly email: string
  readonly name: Bilingual
  /** What they do, as the sign-in page says it. */
  readonly role: Bilingual
  readonly memberships: readonly { organisation: DemoOrganisation; role: string }[]
  /** Where their work begins. */
  readonly desk: 'orders' | 'studio' | 'safety'
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
} as const satisfies Record<string, DemoPerson>

export type DemoPersonName = keyof typeof people
