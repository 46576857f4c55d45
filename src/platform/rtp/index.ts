/** RTP and RTCP as bytes, and what H264 looks like inside them. Pure: no sockets, no timers. */
export { type H264AccessUnit, H264Depacketizer, type H264Packet } from './depacketize-h264.ts'
export { inspectH264, keyframeUnits } from './h264.ts'
export { opusSamples } from './opus.ts'
export { buildRtp, isRtcp, parseRtp, type RtpPacket, readExtension } from './packet.ts'
export { packetizeH264 } from './packetize-h264.ts'
export { Reception } from './reception.ts'
export { Reorderer } from './reorderer.ts'
export {
  buildNack,
  buildPictureLoss,
  buildReceiverEstimate,
  buildReceiverReport,
  buildSenderReport,
  ntpOf,
  parseRtcp,
  type SenderReport,
} from './rtcp.ts'
export { distance, Unwrapper } from './sequence.ts'
export { type PictureSize, readSps } from './sps.ts'
