/** The media engine: WHIP in, WHEP out, one media clock a broadcast. It runs in a process of its own behind `MediaPort`. */
export { absentMedia } from './absent-media.ts'
export { dateAt, rtpAt, TICKS_PER_SECOND } from './clock.ts'
export { createMedia, type MediaOptions } from './create-media.ts'
export { MediaMtx, type MediaMtxOptions } from './mediamtx/create-mediamtx.ts'
export type { Packaged, PackagedEnd, PackagedInit, PackagedPart, Rendition } from './packaged.ts'
export {
  type IceSide,
  type IngestEnd,
  type IngestProtocol,
  type MediaClock,
  type MediaEvents,
  type MediaPort,
  MediaRefusal,
  type MediaRefusalReason,
  type PublishPermit,
  type PublishRequest,
  SIGNAL_WARNINGS,
  type Signal,
  type SignalWarning,
  type Timeline,
  type ViewerEnd,
} from './port.ts'
