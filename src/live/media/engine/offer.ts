import { type IceSide, MediaRefusal } from '../port.ts'
import { iceSideOf } from './ice/ice-side.ts'

export interface OfferedCodec {
  payloadType: number
  /** Lower case: `h264`, `opus`. */
  name: string
  parameters: string
}

export interface OfferedTrack {
  kind: 'audio' | 'video'
  mid: string
  direction: 'sendonly' | 'recvonly' | 'sendrecv' | 'inactive'
  codecs: OfferedCodec[]
  /** Header extensions by URI. */
  extensions: Map<string, number>
}

export interface Offer {
  video: OfferedTrack | null
  audio: OfferedTrack | null
  ice: IceSide
  /** Without candidates: the server never probes addresses that a client chose, and never starts before the client has the answer. */
  sdp: string
}

const MAX_OFFER_CHARACTERS = 64_000

/** Reads an SDP offer of at most one audio and one video track. Throws `MediaRefusal`. */
export function readOffer(sdp: string): Offer {
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '')
  const fits = sdp.length <= MAX_OFFER_CHARACTERS && lines[0] === 'v=0'
  const ice = iceSideOf(sdp)
  if (!fits || !ice || !lines.some((line) => line.startsWith('a=fingerprint:'))) throw new MediaRefusal('offer-malformed')
  const starts = lines.flatMap((line, index) => (line.startsWith('m=') ? [index] : []))
  const tracks = starts.map((start, index) => readTrack(lines.slice(start, starts[index + 1])))
  const of = (kind: OfferedTrack['kind']) => tracks.filter((track) => track.kind === kind)
  if (of('video').length > 1 || of('audio').length > 1) throw new MediaRefusal('too-many-tracks')
  return { video: of('video')[0] ?? null, audio: of('audio')[0] ?? null, ice, sdp: withoutCandidates(lines) }
}

function withoutCandidates(lines: readonly string[]): string {
  const kept = lines.filter((line) => !line.startsWith('a=candidate:') && line !== 'a=end-of-candidates')
  return `${kept.join('\r\n')}\r\n`
}

function readTrack(lines: readonly string[]): OfferedTrack {
  const [kind, , , ...formats] = lines[0]!.slice(2).split(' ')
  if (kind !== 'audio' && kind !== 'video') throw new MediaRefusal('too-many-tracks', `a track of kind ${kind ?? ''}`)
  const mid = valueOf(lines, 'a=mid:')
  if (mid === undefined) throw new MediaRefusal('offer-malformed', 'a track without mid')
  const direction = (['sendonly', 'recvonly', 'inactive'] as const).find((name) => lines.includes(`a=${name}`)) ?? 'sendrecv'
  const extensions = new Map<string, number>()
  for (const line of lines) {
    const match = /^a=extmap:(\d+)(?:\/\w+)? (\S+)/.exec(line)
    if (match) extensions.set(match[2]!, Number(match[1]))
  }
  return { kind, mid, direction, codecs: formats.flatMap((format) => readCodec(lines, format)), extensions }
}

function readCodec(lines: readonly string[], format: string): OfferedCodec[] {
  const map = valueOf(lines, `a=rtpmap:${format} `)
  const payloadType = Number(format)
  if (map === undefined || !Number.isInteger(payloadType) || payloadType < 0 || payloadType > 127) return []
  return [{ payloadType, name: map.split('/')[0]!.toLowerCase(), parameters: valueOf(lines, `a=fmtp:${format} `) ?? '' }]
}

function valueOf(lines: readonly string[], prefix: string): string | undefined {
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length)
}

/** H264 with packetization mode 1, constrained baseline first: what every browser plays and sends. */
export function chooseH264(track: OfferedTrack): OfferedCodec {
  const usable = track.codecs.filter((codec) => codec.name === 'h264' && /packetization-mode=1/.test(codec.parameters))
  const baseline =
    usable.find((codec) => /profile-level-id=42e0/i.test(codec.parameters)) ??
    usable.find((codec) => /profile-level-id=42/i.test(codec.parameters))
  const chosen = baseline ?? usable[0]
  if (!chosen) throw new MediaRefusal('video-codec-unsupported', `offered ${namesOf(track)}`)
  return chosen
}

export function chooseOpus(track: OfferedTrack): OfferedCodec {
  const chosen = track.codecs.find((codec) => codec.name === 'opus')
  if (!chosen) throw new MediaRefusal('audio-codec-unsupported', `offered ${namesOf(track)}`)
  return chosen
}

function namesOf(track: OfferedTrack): string {
  return [...new Set(track.codecs.map((codec) => codec.name))].join(', ') || 'nothing known'
}
