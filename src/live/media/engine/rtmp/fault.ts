/** The other side does not speak RTMP, or not as an encoder does. The connection ends with it. */
export class RtmpFault extends Error {
  override readonly name = 'RtmpFault'
}
