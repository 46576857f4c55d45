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

/** The address with its city spelled as the buyer's language spells it. Refuses a city that the country does not know. */
export function checkAddress(address: Address, language: Language): Address {
  const places = placesOf[address.country]
  if (!places) return address
  const wanted = plain(address.city)
  const place = places.find(({ code, name }) => [code, name.en, name.ar].some((known) => plain(known) === wanted))
  if (!place) {
    const message = `expected one of ${places.map(({ code }) => code).join(', ')}`
    throw httpProblems.invalid(undefined, { errors: [{ pointer: '/body/address/city', message }] })
  }
  return { ...address, city: place.name[language] }
}
