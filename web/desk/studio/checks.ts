import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Signal } from '../../api/desk-types.ts'

/** One thing to be right before going live. `wrong` says which setting of the encoder to change. */
export interface Check {
  readonly id: string
  readonly state: 'waiting' | 'right' | 'wrong'
  readonly words: MessageDescriptor
}

const KEYFRAMES_AT_MOST_SECONDS = 4
const FRAMES_AT_LEAST = 20
const LOST_AT_MOST_PERCENT = 2

/** Looks at what arrives, as a person who knows encoders would. */
export function checksOf(signal: Signal | null): Check[] {
  if (!signal || signal.width === null) return [{ id: 'picture', state: 'waiting', words: msg`No picture arrives yet.` }]
  const { width, framesPerSecond, keyframeIntervalSeconds, lossPercent } = signal
  const rules: [id: string, isRight: boolean, right: MessageDescriptor, wrong: MessageDescriptor][] = [
    ['picture', width !== null, msg`The picture arrives.`, msg`No picture arrives yet.`],
    [
      'frames',
      framesPerSecond >= FRAMES_AT_LEAST,
      msg`The frames come evenly.`,
      msg`Few frames come. Set 25 or 30 frames a second, or a smaller picture.`,
    ],
    [
      'keyframes',
      keyframeIntervalSeconds === null || keyframeIntervalSeconds <= KEYFRAMES_AT_MOST_SECONDS,
      msg`Key frames come often enough.`,
      msg`Key frames are rare, so viewers wait long for the first picture. Set a key frame every 2 seconds.`,
    ],
    [
      'loss',
      lossPercent <= LOST_AT_MOST_PERCENT,
      msg`Nothing gets lost on the way.`,
      msg`Part of it gets lost on the way. Lower the bitrate, or use a cable instead of Wi-Fi.`,
    ],
  ]
  return rules.map(([id, isRight, right, wrong]) => ({ id, state: isRight ? 'right' : 'wrong', words: isRight ? right : wrong }))
}
