import { randomInt } from 'node:crypto'

const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST = 60

/** Words of a title as part of an address; empty where it has no Latin letter or figure. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
  return words.slice(0, LONGEST).replace(/^-+|-+$/g, '')
}

/** The address of a draft that nobody has named yet. */
export function placeholderSlug(): string {
  return `show-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`
}
export const isPlaceholder = (slug: string): boolean => new RegExp(`^show-[${LETTERS}]{8}$`).test(slug)

/** `wanted`, or the first of `wanted-2`, `wanted-3` … that nobody has. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
