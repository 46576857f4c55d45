/** What the packager makes of a broadcast for those who watch over HTTP: parts of LL-HLS, and what a player needs before them. */

/** `opus` and `aac` hold the same pictures; they differ in the sound that is muxed in. */
export type Rendition = 'opus' | 'aac'

interface News {
  broadcastId: string
  rendition: Rendition
}

/** `ftyp` and `moov`, good for every part that names its version. Grows, and never says two things under one number. */
export interface PackagedInit extends News {
  kind: 'init'
  version: number
  /** Date of media time 0. */
  startedAt: Date
  /** As CODECS says it. */
  codecs: string
  width: number
  height: number
  bytes: Uint8Array
}

/** One `moof` and `mdat` of some 250 ms. */
export interface PackagedPart extends News {
  kind: 'part'
  /** Of its segment. Grows by one; by more where an engine was lost in between. */
  sequence: number
  /** From 0, within its segment. */
  part: number
  /** Media time of its first picture, and how long it lasts, in ticks. */
  startTicks: number
  durationTicks: number
  /** Begins with a keyframe. */
  independent: boolean
  initVersion: number
  /** Its segment does not go on where the one before ended. */
  discontinuity: boolean
  /** Completes its segment. */
  last: boolean
  bytes: Uint8Array
}

/** No more of this rendition. */
export interface PackagedEnd extends News {
  kind: 'end'
}

export type Packaged = PackagedInit | PackagedPart | PackagedEnd
