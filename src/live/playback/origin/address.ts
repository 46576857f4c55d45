/** What an address below `/media/` names, where it is the live origin's. */
export type Wanted =
  | { kind: 'index' }
  | { kind: 'playlist'; rendition: string; block: Block | null }
  | { kind: 'init'; rendition: string; version: number }
  | { kind: 'segment'; rendition: string; sequence: number }
  | { kind: 'part'; rendition: string; sequence: number; part: number }

/** A blocking reload: answer when that part (null: the whole segment) is in the playlist. */
export interface Block {
  sequence: number
  part: number | null
}

export interface LiveAddress {
  grant: string | undefined
  broadcastId: string
  /** `malformed` where the live origin is meant but not understood. */
  wanted: Wanted | 'malformed'
}

export const MEDIA_PREFIX = '/media/'
const PLACE = /^\/media\/(?:~([^/?]+)\/)?(brd_[0-9a-z]+)\/(?:(index\.m3u8)|(opus|aac)\/([^?/]+))(?:\?(.*))?$/
const PART = /^part-(\d{1,10})-(\d{1,5})\.m4s$/
const NUMBERED = /^(seg|init)-(\d{1,10})\.(?:m4s|mp4)$/
const WHOLE = /^\d{1,10}$/

/** Null for whatever is not the live origin's: replays, clips and thumbnails live below the same broadcast. */
export function readAddress(url: string): LiveAddress | null {
  if (!url.startsWith(MEDIA_PREFIX)) return null
  const found = PLACE.exec(url)
  if (!found) return null
  const [, grant, broadcastId, index, rendition, name, query] = found
  const wanted = index === undefined ? readName(rendition!, name!, query) : ({ kind: 'index' } as const)
  return { grant, broadcastId: broadcastId!, wanted }
}

function readName(rendition: string, name: string, query: string | undefined): Wanted | 'malformed' {
  const part = PART.exec(name)
  if (part) return { kind: 'part', rendition, sequence: Number(part[1]), part: Number(part[2]) }
  if (name === 'playlist.m3u8') return readPlaylist(rendition, query)
  const numbered = NUMBERED.exec(name)
  if (numbered?.[1] === 'seg') return { kind: 'segment', rendition, sequence: Number(numbered[2]) }
  if (numbered) return { kind: 'init', rendition, version: Number(numbered[2]) }
  return 'malformed'
}

function readPlaylist(rendition: string, query: string | undefined): Wanted | 'malformed' {
  if (query === undefined || !query.includes('_HLS_')) return { kind: 'playlist', rendition, block: null }
  const asked = new URLSearchParams(query)
  const sequence = asked.get('_HLS_msn')
  const part = asked.get('_HLS_part')
  if (sequence === null) return part === null ? { kind: 'playlist', rendition, block: null } : 'malformed'
  if (!WHOLE.test(sequence) || (part !== null && !WHOLE.test(part))) return 'malformed'
  return { kind: 'playlist', rendition, block: { sequence: Number(sequence), part: part === null ? null : Number(part) } }
}
