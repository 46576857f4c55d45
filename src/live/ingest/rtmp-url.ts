import type { Desk } from './deps.ts'

const USUAL_PORT = 1935

/** The server that encoders are given for RTMP, without the key; null where this Souk takes none. */
export function rtmpUrlOf({ media, publicUrl }: Pick<Desk, 'media' | 'publicUrl'>): string | null {
  const port = media.rtmpPort()
  if (port === null) return null
  const { hostname } = new URL(publicUrl)
  return `rtmp://${hostname}${port === USUAL_PORT ? '' : `:${port}`}/live`
}
