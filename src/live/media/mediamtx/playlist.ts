/** What is read of the playlists of another packager (RFC 8216bis), as far as MediaMTX writes them. */

export interface Piece {
  uri: string
  /** Date of its first picture in milliseconds; null where its segment does not say. */
  dateMs: number | null
}

export interface ReadPlaylist {
  map: string | null
  /** Parts where there are any, else whole segments, in order; each named once. */
  pieces: Piece[]
  /** What to ask for next so that the answer waits for it; null where the server does not wait. */
  next: { sequence: number; part: number } | null
  ended: boolean
}

/** Addresses of the pictures' playlist and, where it has one of its own, of the sound's. */
export function readIndex(text: string): { video: string; audio: string | null } | null {
  const lines = linesOf(text)
  const stream = lines.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF:'))
  const video = stream === -1 ? undefined : lines.slice(stream + 1).find((line) => !line.startsWith('#'))
  if (video === undefined) return null
  const audio = lines.find((line) => line.startsWith('#EXT-X-MEDIA:') && line.includes('TYPE=AUDIO'))
  return { video, audio: audio === undefined ? null : (attribute(audio, 'URI') ?? null) }
}

export function readPlaylist(text: string): ReadPlaylist {
  const read: ReadPlaylist = { map: null, pieces: [], next: null, ended: false }
  let sequence = 0
  let parts: Piece[] = []
  let dateMs: number | null = null
  let waits = false
  for (const line of linesOf(text)) {
    if (line.startsWith('#EXT-X-MEDIA-SEQUENCE:')) sequence = Number(line.slice(22))
    else if (line.startsWith('#EXT-X-SERVER-CONTROL:')) waits = line.includes('CAN-BLOCK-RELOAD=YES')
    else if (line.startsWith('#EXT-X-MAP:')) read.map = attribute(line, 'URI') ?? null
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) dateMs = Date.parse(line.slice(25))
    else if (line.startsWith('#EXT-X-PART:')) {
      parts.push({ uri: attribute(line, 'URI') ?? '', dateMs: parts.length === 0 ? dateMs : null })
    } else if (line === '#EXT-X-ENDLIST') read.ended = true
    else if (!line.startsWith('#')) {
      read.pieces.push(...(parts.length > 0 ? parts : [{ uri: line, dateMs }]))
      sequence++
      parts = []
      dateMs = null
    }
  }
  read.pieces.push(...parts)
  if (waits && !read.ended) read.next = { sequence, part: parts.length }
  return read
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function attribute(line: string, name: string): string | undefined {
  return new RegExp(`[:,]${name}="([^"]*)"`).exec(line)?.[1]
}
