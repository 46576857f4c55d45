import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { problemWords } from '../../../api/problem-words.ts'
import { Refusal } from '../../../api/refusal.ts'

/** Why the camera does not send, in a sentence that says what to do. */
export type Trouble = MessageDescriptor

export const troubles = {
  insecure: msg`Browsers open cameras on safe addresses only. Open this page by https, or as localhost on this machine.`,
  denied: msg`The browser was told not to use the camera and microphone. Allow both for this page in the address bar, then try again.`,
  missing: msg`No camera or no microphone was found. Plug one in, then try again.`,
  occupied: msg`Another program is using the camera or the microphone. Close it, then try again.`,
  unknown: msg`The camera could not be opened. Choose another one, or try again.`,
  blocked: msg`This network lets no WebRTC picture out: its UDP is blocked. Use an encoder with RTMP, or another network.`,
  takenOver: msg`The camera was started in another window, so this one stopped.`,
  occupiedShow: msg`Another encoder is sending to this show. Stop it first, then start the camera here.`,
  closedShow: msg`This show takes no camera now.`,
}

export function troubleOfDevice(error: unknown): Trouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return troubles.denied
    case 'NotFoundError':
    case 'OverconstrainedError':
      return troubles.missing
    case 'NotReadableError':
    case 'AbortError':
      return troubles.occupied
    default:
      return troubles.unknown
  }
}

/** Null: try again, it may pass. `isReturning`: the place this very page held a moment ago may still look taken. */
export function troubleOfRefusal(error: unknown, isReturning: boolean): Trouble | null {
  if (!(error instanceof Refusal) || error.status >= 500 || error.status === 429) return null
  switch (error.code) {
    case 'live/ingest/already-publishing':
      return isReturning ? null : troubles.occupiedShow
    case 'live/ingest/wrong-key':
      return troubles.takenOver
    case 'live/ingest/show-not-open':
      return troubles.closedShow
    default:
      return problemWords(error)
  }
}
