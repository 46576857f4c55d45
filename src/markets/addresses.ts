import type { Bilingual } from '#platform/language'
import { emirates, governorates, type Place, states } from './places.ts'

export const addressFieldNames = ['line1', 'line2', 'area', 'city', 'region', 'postcode'] as const
export type AddressFieldName = (typeof addressFieldNames)[number]

/** One field of an address as a country writes it. */
export interface AddressField {
  readonly name: AddressFieldName
  readonly label: Bilingual
  readonly required: boolean
  /** One of these, by code or by either name. */
  readonly choices?: readonly Place[]
  /** A regular expression over the whole of it. */
  readonly pattern?: string
  /** The browser's name for it. */
  readonly autocomplete: string
}

const street: Bilingual = { en: 'Street and building', ar: 'الشارع والمبنى' }
const flat: Bilingual = { en: 'Flat or villa, floor', ar: 'الشقة أو الفيلا، الطابق' }
const area: Bilingual = { en: 'Area', ar: 'المنطقة' }
const city: Bilingual = { en: 'City', ar: 'المدينة' }

const field = (name: AddressFieldName, label: Bilingual, autocomplete: string, more: Partial<AddressField> = {}): AddressField => ({
  ...{ name, label, autocomplete, required: false },
  ...more,
})
const line1 = field('line1', street, 'address-line1', { required: true })
const line2 = field('line2', flat, 'address-line2')

/** The one table of how addresses are written: fields in the order in which people write them. Countries that are not here have a general form. */
const forms: Readonly<Record<string, readonly AddressField[]>> = {
  AE: [
    field('city', { en: 'Emirate', ar: 'الإمارة' }, 'address-level1', { required: true, choices: emirates }),
    field('area', area, 'address-level2'),
    ...[line1, line2],
  ],
  JO: [
    field('city', { en: 'Governorate', ar: 'المحافظة' }, 'address-level1', { required: true, choices: governorates }),
    field('area', { en: 'Neighbourhood', ar: 'الحي' }, 'address-level2', { required: true }),
    ...[line1, line2],
    field('postcode', { en: 'Postcode', ar: 'الرمز البريدي' }, 'postal-code', { pattern: '\\d{5}' }),
  ],
  US: [
    field('line1', { en: 'Street address', ar: 'عنوان الشارع' }, 'address-line1', { required: true }),
    field('line2', { en: 'Apartment, suite', ar: 'الشقة أو الوحدة' }, 'address-line2'),
    field('city', city, 'address-level2', { required: true }),
    field('region', { en: 'State', ar: 'الولاية' }, 'address-level1', { required: true, choices: states }),
    field('postcode', { en: 'ZIP code', ar: 'الرمز البريدي (ZIP)' }, 'postal-code', { required: true, pattern: '\\d{5}(-\\d{4})?' }),
  ],
}

const general: readonly AddressField[] = [
  ...[line1, line2],
  field('city', city, 'address-level2', { required: true }),
  field('region', { en: 'Region', ar: 'المنطقة الإدارية' }, 'address-level1'),
  field('postcode', { en: 'Postcode', ar: 'الرمز البريدي' }, 'postal-code', { pattern: '[\\p{L}\\d -]{2,12}' }),
]

export const addressFormOf = (country: string): readonly AddressField[] => (Object.hasOwn(forms, country) ? forms[country]! : general)

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')

/** Places by each of their spellings, worked out once a list: every order asks. */
const spelled = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>()

function spellingsOf(choices: readonly Place[]): ReadonlyMap<string, Place> {
  const known = spelled.get(choices)
  if (known) return known
  const pairs = choices.flatMap((place) => [place.code, place.name.en, place.name.ar].map((spelling) => [plain(spelling), place] as const))
  // Of two that are spelled alike, the first is meant.
  const made = new Map(pairs.toReversed())
  spelled.set(choices, made)
  return made
}

/** The place that somebody meant, by code or by either name. */
export const placeMeant = (choices: readonly Place[], typed: string): Place | undefined => spellingsOf(choices).get(plain(typed))
