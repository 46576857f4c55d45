import { httpProblems } from '#platform/http'
import type { Bilingual, Language } from '#platform/language'
import type { Address } from '#shop/orders'

/** Where a country's post knows a fixed list of places, an address names one of them. */
const placesOf: Readonly<Record<string, readonly { readonly code: string; readonly name: Bilingual }[]>> = {
  AE: [
    { code: 'abu-dhabi', name: { en: 'Abu Dhabi', ar: 'أبوظبي' } },
    { code: 'ajman', name: { en: 'Ajman', ar: 'عجمان' } },
    { code: 'dubai', name: { en: 'Dubai', ar: 'دبي' } },
    { code: 'fujairah', name: { en: 'Fujairah', ar: 'الفجيرة' } },
    { code: 'ras-al-khaimah', name: { en: 'Ras Al Khaimah', ar: 'رأس الخيمة' } },
    { code: 'sharjah', name: { en: 'Sharjah', ar: 'الشارقة' } },
    { code: 'umm-al-quwain', name: { en: 'Umm Al Quwain', ar: 'أم القيوين' } },
  ],
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')

/** Every spelling of a place, by country. */
const placeBySpelling = new Map(
  Object.entries(placesOf).map(([country, places]) => [
    country,
    new Map(places.flatMap((place) => [place.code, place.name.en, place.name.ar].map((spelling) => [plain(spelling), place]))),
  ]),
)

/** The address with its city spelled as the buyer's language spells it. Refuses a city that the country does not know. */
export function checkAddress(address: Address, language: Language): Address {
  const places = placeBySpelling.get(address.country)
  if (!places) return address
  const place = places.get(plain(address.city))
  if (!place) {
    const codes = new Set([...places.values()].map(({ code }) => code))
    const message = `expected one of ${[...codes].join(', ')}`
    throw httpProblems.invalid(undefined, { errors: [{ pointer: '/body/address/city', message }] })
  }
  return { ...address, city: place.name[language] }
}
