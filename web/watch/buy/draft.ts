import type { Address, Contact } from '../../api/types.ts'
import { type AddressForm, faultOf } from './address-rules.ts'

/** What a guest has typed so far. Kept on this device, so a reload or the next purchase starts where this one stood. */
export interface Draft {
  name: string
  email: string
  phone: string
  line1: string
  line2: string
  area: string
  city: string
  region: string
  postcode: string
}

export const emptyDraft: Draft = { name: '', email: '', phone: '', line1: '', line2: '', area: '', city: '', region: '', postcode: '' }

export type DraftField = keyof Draft

const key = 'souk.buy.address'

export function loadDraft(storage: Pick<Storage, 'getItem'>): Draft {
  try {
    const saved: unknown = JSON.parse(storage.getItem(key) ?? '{}')
    if (typeof saved !== 'object' || saved === null) return emptyDraft
    const texts = Object.entries(saved).filter(([name, value]) => name in emptyDraft && typeof value === 'string')
    return { ...emptyDraft, ...Object.fromEntries(texts) }
  } catch {
    return emptyDraft
  }
}

export function saveDraft(storage: Pick<Storage, 'setItem'>, draft: Draft): void {
  storage.setItem(key, JSON.stringify(draft))
}

/** The fields that still keep the order from going out, in the order of the form. Without the country's own form, the least of all. */
export function missingFields(draft: Draft, form: AddressForm | null = null): DraftField[] {
  const wrong: DraftField[] = []
  if (draft.name.trim().length < 2) wrong.push('name')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(draft.email.trim())) wrong.push('email')
  if (draft.phone.trim() && draft.phone.replace(/\D/g, '').length < 7) wrong.push('phone')
  if (form) return [...wrong, ...form.fields.filter((field) => faultOf(field, draft[field.name]) !== null).map(({ name }) => name)]
  if (draft.city.trim() === '') wrong.push('city')
  if (draft.line1.trim().length < 3) wrong.push('line1')
  return wrong
}

export function contactOf(draft: Draft): Contact {
  const phone = draft.phone.trim()
  return { name: draft.name.trim(), email: draft.email.trim(), ...(phone && { phone }) }
}

/** What the country asks for, and nothing that another one asked for before. */
export function addressOf(draft: Draft, form: AddressForm | null, country: string): Address {
  const asked = form?.fields.map(({ name }) => name) ?? (['line1', 'line2', 'area', 'city'] as const)
  const written = asked.flatMap((name) => (draft[name].trim() ? [[name, draft[name].trim()] as const] : []))
  return { line1: '', city: '', ...Object.fromEntries(written), country }
}

/** One line for the sheet: "Corniche Street 12, Al Khan, Sharjah". */
export const addressLine = (
  { line1, area, city, region, postcode }: Pick<Address, 'line1' | 'area' | 'city' | 'region' | 'postcode'>,
  comma: string,
): string => [line1, area, city, [region, postcode].filter(Boolean).join(' ')].filter(Boolean).join(comma)
