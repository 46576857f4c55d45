import type { ByteRange } from './files.ts'

/**
 * What a `Range` header asks of so many bytes (RFC 9110). Null: the whole, because nothing, several or nonsense was asked. `outside`: nothing
 * of it is there.
 */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | 'outside' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? '']
  if (first === '' && last === '') return null
  if (first === '') {
    const tail = Math.min(Number(last), sizeBytes)
    return tail === 0 ? 'outside' : { start: sizeBytes - tail, end: sizeBytes }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes)
  if (start >= sizeBytes) return 'outside'
  return start < end ? { start, end } : null
}
