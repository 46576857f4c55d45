import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Check } from './checks.ts'

/** What each check says; a warning says which setting of the encoder to change. */
export const checkWords: Record<Check['id'], MessageDescriptor> = {
  waiting: msg`No picture arrives yet.`,
  picture: msg`The picture arrives.`,
  sound: msg`The sound arrives.`,
  settings: msg`The encoder is set well.`,
  'keyframes-rare': msg`Key frames are rare, so viewers wait long for the first picture. Set a key frame every 2 seconds.`,
  'b-frames': msg`The encoder sends B-frames, so only the slower path works. Set B-frames to 0.`,
  'bitrate-high': msg`The bitrate is high: phones will stall. Set 2,500 to 4,500 kbit/s.`,
  'bitrate-low': msg`The bitrate is low for this size, so the picture is coarse. Raise it, or send a smaller picture.`,
  'frames-few': msg`Few frames come. Set 25 or 30 frames a second, or a smaller picture.`,
  'frame-rate-varies': msg`The frame rate varies. Set a constant one.`,
  'no-audio': msg`No sound comes. Choose a microphone in the encoder.`,
  'sound-silent': msg`The sound is silent. Is the microphone muted?`,
  'sound-not-opus': msg`The sound is AAC, so viewers see you a second or two later. With WHIP it is a tenth of a second.`,
  'sound-rate-unusual': msg`The sound has an unusual sampling rate. Set 48 kHz.`,
  'losing-packets': msg`Part of it gets lost on the way. Lower the bitrate, or use a cable instead of Wi-Fi.`,
  'udp-blocked': msg`Nothing gets through by WHIP: UDP is blocked on the way. Send by RTMP, or from another network.`,
  'clock-jumped': msg`The encoder’s clock jumped, and viewers saw a cut. Start the encoder anew if it happens again.`,
}
