import { answered, api } from '../../api/client.ts'
import type { AddressForm } from '../../api/types.ts'

export type { AddressForm }
export type AddressField = AddressForm['fields'][number]

const asked = new Map<string, Promise<AddressForm | null>>()

/** How addresses of a country are written, asked once; null where nobody answers: the server judges then. */
export function formOf(country: string): Promise<AddressForm | null> {
  const known = asked.get(country)
  if (known) return known
  const answer = answered(api.GET('/api/address-forms/{country}', { params: { path: { country } } })).catch(() => {
    asked.delete(country)
    return null
  })
  asked.set(country, answer)
  return answer
}

/** The choice that a value means, by code or by either name. */
export const choiceOf = (field: AddressField, value: string): NonNullable<AddressField['choices']>[number] | undefined =>
  field.choices?.find(({ code, name }) => [code, name.en, name.ar].includes(value))

/** Why a value does not do. */
export function faultOf(field: AddressField, value: string): 'missing' | 'unknown' | 'pattern' | null {
  const typed = value.trim()
  if (typed === '') return field.required ? 'missing' : null
  if (field.choices && !choiceOf(field, typed)) return 'unknown'
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(typed)) return 'pattern'
  return field.name === 'line1' && typed.length < 3 ? 'missing' : null
}
