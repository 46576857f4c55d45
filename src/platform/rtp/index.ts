/** RTP and RTCP as bytes, and what H264 looks like inside them. Pure: no sockets, no timers. */
export { inspectH264, type H264Picture, keyframeUnits, NAL } from './h264.ts'
export { H264_MAX_PAYLOAD_BYTES, packetizeH264 } from './packetize-h264.ts'
export { Reception, type ReceptionReport } from './reception.ts'
export { buildRtp, isRtcp, parseRtp, type RtpHeader, type RtpPacket } from './packet.ts'
export {
  buildNack,
  buildPictureLoss,
  buildReceiverReport,
  buildReceiverEstimate,
  buildSenderReport,
  ntpOf,
  parseRtcp,
  type RtcpPacket,
  type SenderReport,
} from './rtcp.ts'
export { distance, Unwrapper } from './sequence.ts'
export { type PictureSize, readSps } from './sps.ts'
