import type { Bilingual } from '#platform/language'

/** The part of a picture that is shown, in thousandths of its width and height. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Stored as JSON with its product; the first one is on cards, sheets and orders. */
export interface ProductPicture {
  /** UUID. */
  readonly id: string
  readonly url: string
  /** The picture before it was cut; the same address where it was not. */
  readonly whole: string
  /** What it shows, for who cannot see it. */
  readonly alt: Bilingual
  readonly crop: Crop | null
}

export const MOST_PICTURES = 12
