import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { serverNow } from '../../api/clock.ts'
import { checkWords } from './check-words.ts'
import type { EncoderRefusal } from './studio-queries.ts'

/** Who was sent away longer ago has most likely been set right, or given up. */
const TOLD_MS = 10 * 60_000

const words: Readonly<Record<string, MessageDescriptor>> = {
  'wrong-key': msg`An encoder came with a stream key that was replaced, and was sent away. Give it the newest key.`,
  'show-not-open': msg`An encoder came and was sent away: this show takes no camera now.`,
  'already-publishing': msg`A second encoder came and was sent away: one is sending already.`,
  'video-codec-unsupported': msg`An encoder was sent away: its picture is not H264. Set its video codec to H264.`,
  'audio-codec-unsupported': msg`An encoder was sent away for its sound. Set AAC for RTMP, or Opus for WHIP.`,
  'offer-without-video': msg`An encoder was sent away: it sends no picture. Add a camera or a screen to it.`,
  'media-malformed': msg`An encoder was sent away: what it sends cannot be read. Start it anew, or set H264 with the profile “baseline”.`,
  'host-age-needed': msg`An encoder was sent away: whoever hosts this show has not shown yet that they are 18 or older.`,
  'udp-blocked': checkWords['udp-blocked'],
}
const unnamed = msg`An encoder was sent away: what it offers cannot be taken.`

/** Why an encoder was sent away, as long as it is news. */
export function refusalWords(refusal: EncoderRefusal | null, now = serverNow()): MessageDescriptor | null {
  if (refusal === null || now - Date.parse(refusal.at) > TOLD_MS) return null
  return words[refusal.reason] ?? unnamed
}
