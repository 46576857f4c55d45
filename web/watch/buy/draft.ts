import type { Address, Contact } from '../../api/types.ts'

/** What a guest has typed so far. Kept on this device, so a reload or the next purchase starts where this one stood. */
export interface Draft {
  name: string
  email: string
  phone: string
  line1: string
  line2: string
  area: string
  city: string
}

export const emptyDraft: Draft = { name: '', email: '', phone: '', line1: '', line2: '', area: '', city: '' }

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

/** The fields that still keep the order from going out, in the order of the form. */
export function missingFields(draft: Draft): DraftField[] {
  const wrong: DraftField[] = []
  if (draft.name.trim().length < 2) wrong.push('name')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(draft.email.trim())) wrong.push('email')
  if (draft.phone.trim() && draft.phone.replace(/\D/g, '').length < 7) wrong.push('phone')
  if (draft.city.trim() === '') wrong.push('city')
  if (draft.line1.trim().length < 3) wrong.push('line1')
  return wrong
}

export function contactOf(draft: Draft): Contact {
  const phone = draft.phone.trim()
  return { name: draft.name.trim(), email: draft.email.trim(), ...(phone && { phone }) }
}

export function addressOf(draft: Draft, country: string): Address {
  const line2 = draft.line2.trim()
  const area = draft.area.trim()
  return { line1: draft.line1.trim(), ...(line2 && { line2 }), ...(area && { area }), city: draft.city.trim(), country }
}

/** One line for the sheet: "Corniche Street 12, Al Khan, Sharjah". */
export const addressLine = ({ line1, area, city }: Pick<Address, 'line1' | 'area' | 'city'>, comma: string): string =>
  [line1, area, city].filter(Boolean).join(comma)
