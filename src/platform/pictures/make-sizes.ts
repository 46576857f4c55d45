import sharp from 'sharp'
import { kindOf } from './kind.ts'
import { PICTURE_BYTES, PICTURE_PIXELS, PICTURE_SIDE, type PictureSize, SECONDS_A_PICTURE, SIZES, WHOLE_WIDTH } from './limits.ts'
import { pictureProblems } from './problems.ts'

const QUALITY = 80
const WHOLE_QUALITY = 90

// Readers of formats that nobody sends are closed: vector drawings, documents, scientific images.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'] })
sharp.concurrency(1)
sharp.cache(false)

const READING = { limitInputPixels: PICTURE_PIXELS, failOn: 'error', pages: 1, sequentialRead: true } as const

/** Refuses what is no picture, and what would fill the memory. */
async function check(bytes: Uint8Array): Promise<void> {
  if (bytes.length > PICTURE_BYTES) throw pictureProblems['too-large']()
  if (kindOf(bytes) === null) throw pictureProblems['no-picture']()
  const { width, height } = await readable(() => sharp(bytes, READING).metadata())
  if (width * height > PICTURE_PIXELS) throw pictureProblems['too-large']()
  if (Math.min(width, height) < PICTURE_SIDE) throw pictureProblems['too-small'](undefined, { least: PICTURE_SIDE })
}

/** One still of a film as JPEG, which every link preview can show. */
export async function makeStill(bytes: Uint8Array): Promise<Buffer> {
  await check(bytes)
  const still = sharp(bytes, READING)
    .timeout({ seconds: SECONDS_A_PICTURE })
    .resize({ width: SIZES.medium, withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
  return readable(() => still.toBuffer())
}

/** The picture as WebP in every size: turned as its camera meant it, in sRGB, with nothing of where and by what it was taken. */
export async function makeSizes(bytes: Uint8Array): Promise<Map<PictureSize, Buffer>> {
  await check(bytes)
  const made = new Map<PictureSize, Buffer>()
  for (const [size, pixels] of Object.entries(SIZES) as [PictureSize, number][]) {
    const one = sharp(bytes, READING)
      .timeout({ seconds: SECONDS_A_PICTURE })
      .autoOrient()
      .resize({ width: pixels, withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: QUALITY })
    made.set(size, await readable(() => one.toBuffer()))
  }
  return made
}

/** The whole picture once more, to be cut from later. */
export async function makeWhole(bytes: Uint8Array): Promise<Buffer> {
  const one = sharp(bytes, READING)
    .timeout({ seconds: SECONDS_A_PICTURE })
    .autoOrient()
    .resize({ width: WHOLE_WIDTH, withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: WHOLE_QUALITY })
  return readable(() => one.toBuffer())
}

/** The part of a picture that is wanted, in thousandths of its width and height. */
export interface PictureCrop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export async function cutPicture(whole: Uint8Array, { left, top, width, height }: PictureCrop): Promise<Buffer> {
  const facts = await readable(() => sharp(whole, READING).metadata())
  const across = (thousandths: number): number => Math.round((facts.width * thousandths) / 1000)
  const down = (thousandths: number): number => Math.round((facts.height * thousandths) / 1000)
  const part = { left: across(left), top: down(top), width: across(width), height: down(height) }
  if (Math.min(part.width, part.height) < PICTURE_SIDE) throw pictureProblems['too-small'](undefined, { least: PICTURE_SIDE })
  const fits = { ...part, width: Math.min(part.width, facts.width - part.left), height: Math.min(part.height, facts.height - part.top) }
  return readable(() =>
    sharp(whole, READING).timeout({ seconds: SECONDS_A_PICTURE }).extract(fits).webp({ quality: WHOLE_QUALITY }).toBuffer(),
  )
}

/** A file that breaks while it is read is the sender's fault, not ours. */
async function readable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { message } = error as Error
    throw /pixel limit|exceeds|too large/i.test(message) ? pictureProblems['too-large']() : pictureProblems['no-picture'](message)
  }
}
