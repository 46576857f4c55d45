import { randomInt } from 'node:crypto'
import type { Files } from '#platform/storage'
import { makeSizes } from './make-sizes.ts'
import { pictureOf } from './widths.ts'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 26

export async function takePicture(files: Pick<Files, 'put'>, bytes: Uint8Array): Promise<string> {
  const sizes = await makeSizes(bytes)
  const picture = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  for (const [size, webp] of sizes) await files.put(`pictures/${picture}/${size}.webp`, webp)
  return `/pictures/${picture}/large.webp`
}

export async function forgetPicture(files: Pick<Files, 'remove'>, url: string): Promise<void> {
  const picture = pictureOf(url)
  if (picture) await files.remove(`pictures/${picture}`)
}
