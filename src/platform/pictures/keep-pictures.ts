import { randomInt } from 'node:crypto'
import type { Files } from '#platform/storage'
import { cutPicture, makeSizes, makeWhole, type PictureCrop } from './make-sizes.ts'
import { pictureProblems } from './problems.ts'
import { pictureOf } from './widths.ts'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 26

const nameOf = (picture: string, size: string): string => `pictures/${picture}/${size}.webp`

export async function takePicture(files: Pick<Files, 'put'>, bytes: Uint8Array, toBeCut = false): Promise<string> {
  const sizes = await makeSizes(bytes)
  const whole = toBeCut ? await makeWhole(bytes) : null
  const picture = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  for (const [size, webp] of sizes) await files.put(nameOf(picture, size), webp)
  if (whole) await files.put(nameOf(picture, 'whole'), whole)
  return `/pictures/${picture}/large.webp`
}

/** A part of a kept picture, as a picture of its own. */
export async function cropPicture(files: Pick<Files, 'put' | 'read'>, url: string, crop: PictureCrop): Promise<string> {
  const picture = pictureOf(url)
  const whole = picture && ((await files.read(nameOf(picture, 'whole'))) ?? (await files.read(nameOf(picture, 'large'))))
  if (!whole) throw pictureProblems.unknown()
  return takePicture(files, await cutPicture(whole, crop))
}

export async function forgetPicture(files: Pick<Files, 'remove'>, url: string): Promise<void> {
  const picture = pictureOf(url)
  if (picture) await files.remove(`pictures/${picture}`)
}
