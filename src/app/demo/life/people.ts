import type { Address, Buyer } from './buy.ts'

/** Who buys in the demo. Invented, at addresses that cannot exist. */
const buyer = (name: string, mailbox: string, language: Buyer['language']): Buyer => ({
  ...{ name, language },
  email: `${mailbox}@demo.souk.example`,
})

export const buyers = {
  mariam: buyer('مريم السويدي', 'mariam', 'ar'),
  rashid: buyer('Rashid Karim', 'rashid', 'en'),
  noura: buyer('نورة الكتبي', 'noura', 'ar'),
  sam: buyer('Sam Okoro', 'sam', 'en'),
  hind: buyer('هند المهيري', 'hind', 'ar'),
  lin: buyer('Lin Zhao', 'lin', 'en'),
  fahd: buyer('فهد العامري', 'fahd', 'ar'),
  dana: buyer('دانا حدّاد', 'dana', 'ar'),
  june: buyer('June Alvarez', 'june', 'en'),
  yasmin: buyer('ياسمين الهاشمي', 'yasmin', 'ar'),
  amal: buyer('أمل الزعابي', 'amal', 'ar'),
} as const

export const addresses = {
  sharjah: { line1: 'Corniche Street 4', area: 'Al Majaz', city: 'sharjah', country: 'AE' },
  dubai: { line1: 'Al Wasl Road 118, villa 6', area: 'Jumeirah 1', city: 'dubai', country: 'AE' },
  amman: { line1: 'شارع الرينبو ٢١', area: 'جبل عمّان', city: 'amman', country: 'JO' },
  york: { line1: '48 Mercer Street, Apt 3', city: 'New York', region: 'NY', postcode: '10013', country: 'US' },
} as const satisfies Record<string, Address>
