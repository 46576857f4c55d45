import type { Bilingual } from './language.ts'

/** The seven emirates, as an address needs them. Either name travels; people read their own language's. */
export const emirates: readonly Bilingual[] = [
  { en: 'Abu Dhabi', ar: 'أبوظبي' },
  { en: 'Ajman', ar: 'عجمان' },
  { en: 'Dubai', ar: 'دبي' },
  { en: 'Fujairah', ar: 'الفجيرة' },
  { en: 'Ras Al Khaimah', ar: 'رأس الخيمة' },
  { en: 'Sharjah', ar: 'الشارقة' },
  { en: 'Umm Al Quwain', ar: 'أم القيوين' },
]

/** A city in the reader's language, where Souk knows it. */
export const cityName = (city: string): Bilingual =>
  emirates.find((emirate) => emirate.en === city || emirate.ar === city) ?? { en: city, ar: city }
