import { type AddressField, addressFormOf, placeMeant } from '#markets'
import { httpProblems } from '#platform/http'
import type { Language } from '#platform/language'
import type { Address } from '#shop/orders'

interface Fault {
  readonly pointer: string
  readonly message: string
}

/** The address as its country writes it, places spelled as the buyer's language spells them. Refuses what is missing or impossible there. */
export function checkAddress(address: Address, language: Language): Address {
  const faults: Fault[] = []
  const checked: Record<string, string> = {}
  for (const field of addressFormOf(address.country)) {
    const value = address[field.name]?.trim() ?? ''
    const known = field.choices && value !== '' ? placeMeant(field.choices, value)?.name[language] : value
    const message = faultOf(field, value, known)
    if (message) faults.push({ pointer: `/body/address/${field.name}`, message })
    else if (value !== '') checked[field.name] = known ?? value
  }
  if (faults.length > 0) throw httpProblems.invalid(undefined, { errors: faults })
  const { line1 = '', city = '', ...rest } = checked
  return { line1, ...rest, city, country: address.country }
}

function faultOf({ required, choices, pattern }: AddressField, value: string, known: string | undefined): string | null {
  if (value === '') return required ? 'is missing' : null
  if (choices && known === undefined) return `expected one of ${choices.map(({ code }) => code).join(', ')}`
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) return 'is not written so there'
  return null
}
