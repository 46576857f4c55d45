import { TICKS_PER_SECOND } from '#live/media'
import type { Ring, RingSegment } from './ring.ts'

/** What parts promise; the packager keeps it. */
export const PART_TARGET_SECONDS = 0.3
/** Parts that a player stays behind the newest one: at least three, and a little for the way. */
const PART_HOLD_BACK_SECONDS = 0.95
const HOLD_BACK_TARGETS = 3
/** Segments last two seconds where keyframes can be asked for. */
export const LEAST_TARGET_SECONDS = 3
/** Of older segments nobody loads parts. */
const SEGMENTS_WITH_PARTS = 3

export interface Mark {
  id: string
  date: Date
  attributes: Readonly<Record<string, string>>
}

/** A rendition's playlist as of now. `targetSeconds` never shrinks. */
export function mediaPlaylist(ring: Ring, targetSeconds: number, marks: readonly Mark[]): string {
  const segments = ring.listed
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${targetSeconds}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${PART_HOLD_BACK_SECONDS},HOLD-BACK=${targetSeconds * HOLD_BACK_TARGETS}`,
    `#EXT-X-PART-INF:PART-TARGET=${PART_TARGET_SECONDS}`,
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.sequence ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${ring.discontinuitySequence}`,
  ]
  let initVersion: number | null = null
  segments.forEach((segment, index) => {
    if (segment.discontinuity) lines.push('#EXT-X-DISCONTINUITY')
    if (segment.initVersion !== initVersion) lines.push(`#EXT-X-MAP:URI="init-${segment.initVersion}.mp4"`)
    initVersion = segment.initVersion
    lines.push(...segmentLines(segment, index >= segments.length - SEGMENTS_WITH_PARTS))
  })
  lines.push(...marks.map(markLine))
  const newest = segments.at(-1)
  if (ring.ended) lines.push('#EXT-X-ENDLIST')
  else if (newest) lines.push(`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${nextPart(newest)}"`)
  return `${lines.join('\n')}\n`
}

function segmentLines(segment: RingSegment, withParts: boolean): string[] {
  const lines = [`#EXT-X-PROGRAM-DATE-TIME:${segment.date.toISOString()}`]
  if (withParts || !segment.bytes) {
    segment.parts.forEach((part, index) => {
      const independent = part.independent ? ',INDEPENDENT=YES' : ''
      lines.push(`#EXT-X-PART:DURATION=${seconds(part.durationTicks)},URI="part-${segment.sequence}-${index}.m4s"${independent}`)
    })
  }
  if (segment.bytes) lines.push(`#EXTINF:${seconds(segment.durationTicks)},`, `seg-${segment.sequence}.m4s`)
  return lines
}

function nextPart({ sequence, parts, bytes }: RingSegment): string {
  return bytes ? `part-${sequence + 1}-0.m4s` : `part-${sequence}-${parts.length}.m4s`
}

function markLine({ id, date, attributes }: Mark): string {
  const own = Object.entries(attributes).map(([name, value]) => `,X-${name}="${value.replaceAll(/["\r\n]/g, '')}"`)
  return `#EXT-X-DATERANGE:ID="${id}",CLASS="souk.cue",START-DATE="${date.toISOString()}"${own.join('')}`
}

function seconds(ticks: number): string {
  return (ticks / TICKS_PER_SECOND).toFixed(5)
}

export interface Variant {
  name: string
  codecs: string
  width: number
  height: number
  bandwidthBps: number
}

export function multivariantPlaylist(variants: readonly Variant[]): string {
  const lines = variants.flatMap(({ name, codecs, width, height, bandwidthBps }) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidthBps},CODECS="${codecs}",RESOLUTION=${width}x${height}`,
    `${name}/playlist.m3u8`,
  ])
  return `${['#EXTM3U', '#EXT-X-VERSION:9', ...lines].join('\n')}\n`
}
