import type { Cue } from '#live/cues'
import { dateAt, TICKS_PER_SECOND } from '#live/media'
import type { Segment } from './recording.ts'

/** Decimals of a duration: less than a tick. */
const seconds = (ticks: number): string => (ticks / TICKS_PER_SECOND).toFixed(5)

interface Broadcast {
  readonly startedAt: Date
}

/** The whole recording as a playlist (RFC 8216) whose addresses are relative to `…/replay/`. */
export function replayPlaylist(broadcast: Broadcast, segments: readonly Segment[], cues: readonly Cue[]): string {
  const longest = Math.max(1, ...segments.map(({ durationTicks }) => Math.ceil(durationTicks / TICKS_PER_SECOND)))
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${longest}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    '#EXT-X-MEDIA-SEQUENCE:0',
    ...cues.map(dateRange),
  ]
  let initNumber: number | null = null
  for (const [index, segment] of segments.entries()) {
    if (index > 0 && segment.discontinuity) lines.push('#EXT-X-DISCONTINUITY')
    if (segment.initNumber !== initNumber) lines.push(`#EXT-X-MAP:URI="init-${segment.initNumber}.mp4"`)
    initNumber = segment.initNumber
    lines.push(
      `#EXT-X-PROGRAM-DATE-TIME:${dateAt(broadcast, segment.startTicks).toISOString()}`,
      `#EXTINF:${seconds(segment.durationTicks)},`,
      `seg-${segment.number}.m4s`,
    )
  }
  return [...lines, '#EXT-X-ENDLIST', ''].join('\n')
}

/** What sockets carry of a cue, for players that know playlists only. */
function dateRange(cue: Cue): string {
  const attributes = [
    `ID="${cue.id}"`,
    'CLASS="souk.cue"',
    `START-DATE="${cue.at.toISOString()}"`,
    `X-KIND="${cue.kind}"`,
    `X-MEDIA-TIME=${cue.mediaTime}`,
    ...(cue.lineupItemId === null ? [] : [`X-LINEUP-ITEM="${cue.lineupItemId}"`]),
    ...(cue.productId === null ? [] : [`X-PRODUCT="${cue.productId}"`]),
  ]
  return `#EXT-X-DATERANGE:${attributes.join(',')}`
}
