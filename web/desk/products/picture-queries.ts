import { answered, api } from '../../api/client.ts'
import type { DeskProduct } from '../../api/desk-types.ts'
import { Refusal } from '../../api/refusal.ts'

const MOST_BYTES = 20 * 1024 * 1024

export type DeskPicture = DeskProduct['pictures'][number]

export function sendPicture({ id, version }: DeskProduct, file: File): Promise<DeskProduct> {
  if (file.size > MOST_BYTES) return Promise.reject(new Refusal('platform/pictures/too-large', 413))
  return answered(
    api.POST('/api/desk/products/{id}/pictures', {
      params: { path: { id }, query: { version } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
}

export function arrangePictures({ id, version }: DeskProduct, pictures: readonly DeskPicture[]): Promise<DeskProduct> {
  const body = { version, pictures: pictures.map(({ id: pictureId, alt, crop }) => ({ id: pictureId, alt, crop })) }
  return answered(api.PUT('/api/desk/products/{id}/pictures', { params: { path: { id } }, body }))
}

/** The list with the picture one place further to the front. */
export function movedForward(pictures: readonly DeskPicture[], index: number): DeskPicture[] {
  const moved = [...pictures]
  const [picture] = moved.splice(index, 1)
  if (picture) moved.splice(Math.max(0, index - 1), 0, picture)
  return moved
}
