import sharp from 'sharp'
import { kindOf } from './kind.ts'
import { PICTURE_BYTES, PICTURE_PIXELS, PICTURE_SIDE, type PictureSize, SECONDS_A_PICTURE, SIZES } from './limits.ts'
import { pictureProblems } from './problems.ts'

const QUALITY = 80

// Readers of formats that nobody sends are closed: vector drawings, documents, scientific images.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'] })
sharp.concurrency(1)
sharp.cache(false)

/** The picture as WebP in every size: turned as its camera meant it, in sRGB, with nothing of where and by what it was taken. */
export async function makeSizes(bytes: Uint8Array): Promise<Map<PictureSize, Buffer>> {
  if (bytes.length > PICTURE_BYTES) throw pictureProblems['too-large']()
  if (kindOf(bytes) === null) throw pictureProblems['no-picture']()
  const options = { limitInputPixels: PICTURE_PIXELS, failOn: 'error', pages: 1, sequentialRead: true } as const
  const { width, height } = await readable(() => sharp(bytes, options).metadata())
  if (width * height > PICTURE_PIXELS) throw pictureProblems['too-large']()
  if (Math.min(width, height) < PICTURE_SIDE) throw pictureProblems['too-small'](undefined, { least: PICTURE_SIDE })
  const made = new Map<PictureSize, Buffer>()
  for (const [size, pixels] of Object.entries(SIZES) as [PictureSize, number][]) {
    const one = sharp(bytes, options)
      .timeout({ seconds: SECONDS_A_PICTURE })
      .autoOrient()
      .resize({ width: pixels, withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: QUALITY })
    made.set(size, await readable(() => one.toBuffer()))
  }
  return made
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
