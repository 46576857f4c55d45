/** What is taken in. A phone's largest photograph fits; a picture that unfolds to gigabytes does not. */
export const PICTURE_BYTES = 20 * 1024 * 1024
export const PICTURE_PIXELS = 64_000_000
/** The shorter side, before it is turned. */
export const PICTURE_SIDE = 200
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/octet-stream'] as const

/** Width of each size that is kept. Smaller pictures are not blown up. */
export const SIZES = { small: 320, medium: 720, large: 1280 } as const
/** Wide enough to be cut and still shown large. It is kept, not served. */
export const WHOLE_WIDTH = 2560
export type PictureSize = keyof typeof SIZES

/** Pictures that are worked on at once, and those that may wait for it. */
export const AT_WORK = 1
export const WAITING = 8
export const SECONDS_A_PICTURE = 20
