const LENGTHS = new Set([8, 12, 13, 14])

/** The digits of a number as people write and scan it; null for one that is none: a wrong length, or a last digit that does not fit the others. */
export function readGtin(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^\d+$/.test(digits) || !LENGTHS.has(digits.length)) return null
  const [check, ...rest] = Array.from(digits, Number).toReversed()
  // From the right, every other digit counts three times.
  const sum = rest.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === check && /[1-9]/.test(digits) ? digits : null
}

/** Numbers that a shop gives itself, and coupons, mean nothing to anybody else. */
export function isGlobal(gtin: string): boolean {
  const prefix = gtin.padStart(14, '0').slice(1, 4)
  return gtin.length === 8 ? !/^[02]/.test(gtin) : !/^(02|04|05|2|98|99)/.test(prefix)
}
