import { answered, api } from '../../api/client.ts'
import type { DeskShow } from '../../api/desk-types.ts'
import { Refusal } from '../../api/refusal.ts'

const MOST_BYTES = 20 * 1024 * 1024

/** Sends the file as it is: what it is, the server sees by itself. */
export function sendCover({ id, version }: DeskShow, file: File): Promise<DeskShow> {
  if (file.size > MOST_BYTES) return Promise.reject(new Refusal('platform/pictures/too-large', 413))
  return answered(
    api.PUT('/api/desk/shows/{id}/cover', {
      params: { path: { id }, query: { version } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
}

export const removeCover = ({ id, version }: DeskShow): Promise<DeskShow> =>
  answered(api.DELETE('/api/desk/shows/{id}/cover', { params: { path: { id }, query: { version } } }))
