/** Pictures that people put up: checked by what they are, freed of what they tell about their maker, kept in three widths. */
import type { Route } from '#platform/http'
import type { Files } from '#platform/storage'
import { cropPicture, forgetPicture, takePicture } from './keep-pictures.ts'
import { makeStill, type PictureCrop } from './make-sizes.ts'
import { createQueue } from './queue.ts'
import { pictureRoutes } from './routes.ts'

export { PICTURE_BYTES, PICTURE_TYPES } from './limits.ts'
export type { PictureCrop } from './make-sizes.ts'
export { widthsOf } from './widths.ts'

export interface Pictures {
  /** Keeps the picture and answers the address of its largest size. Refuses what is none, and what would fill the memory. */
  take(bytes: Uint8Array, options?: { toBeCut?: boolean }): Promise<string>
  /** A part of a kept picture, kept as one of its own; sharpest where it was taken `toBeCut`. Refuses a part too small to be shown. */
  crop(url: string, crop: PictureCrop): Promise<string>
  /** A still of a film as JPEG, checked and made anew like any picture; it is not kept here. */
  still(bytes: Uint8Array): Promise<Buffer>
  /** Removes all sizes of the picture with this address. Another's address is no fault. */
  forget(url: string): Promise<void>
  readonly routes: readonly Route[]
}

export function createPictures({ files }: { files: Pick<Files, 'put' | 'read' | 'remove'> }): Pictures {
  const queue = createQueue()
  return {
    take: (bytes, { toBeCut = false } = {}) => queue(() => takePicture(files, bytes, toBeCut)),
    crop: (url, crop) => queue(() => cropPicture(files, url, crop)),
    still: (bytes) => queue(() => makeStill(bytes)),
    forget: (url) => forgetPicture(files, url),
    routes: pictureRoutes(files),
  }
}
