import { randomBytes } from 'node:crypto'
import { buildRtp, buildSenderReport, ntpOf, packetizeH264 } from '#platform/rtp'
import { connectWhip } from '../../src/app/demo/broadcaster/whip-client.ts'

const FRAMES_PER_SECOND = 30
const GROUP = 60
const TICKS_PER_FRAME = 3000
const KEYFRAME_SHARE = 4
/** 1280 × 720, as x264 writes it. */
const SPS = Buffer.from('6742c01fda014016ec0440000003004000000f23c60ca8', 'hex')
const PPS = Buffer.from('68ce0fc8', 'hex')
const KEYFRAME_SLICE = 0x65
const SLICE = 0x41

/** Publishes noise of so many bits a second in the shape of H264, by WHIP: for counting packets, not for looking at.
 * Reports once a second as encoders do: counting players answer these reports, and the engine lets go of one that says nothing. */
export async function startCamera(whipUrl: string, bitsPerSecond: number): Promise<{ stop(): Promise<void> }> {
  const session = await connectWhip(whipUrl, 'bench')
  const pictureBytes = bitsPerSecond / 8 / FRAMES_PER_SECOND
  const usual = slice(SLICE, (pictureBytes * GROUP) / (GROUP - 1 + KEYFRAME_SHARE))
  const key = slice(KEYFRAME_SLICE, usual.length * KEYFRAME_SHARE)
  const sinceMs = performance.now()
  let pictures = 0
  let sequence = 0
  let octets = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - sinceMs) * FRAMES_PER_SECOND) / 1000)
    for (; pictures <= due; pictures++) {
      const payloads = packetizeH264(pictures % GROUP === 0 ? [SPS, PPS, key] : [usual])
      const timestamp = (pictures * TICKS_PER_FRAME) % 2 ** 32
      const { payloadType, ssrc, track } = session.video
      if (!track.isOpen()) continue
      if (pictures % FRAMES_PER_SECOND === 0) {
        const report = { ssrc, ...ntpOf(Date.now()), timestamp, packets: sequence, octets }
        track.sendMessageBinary(buildSenderReport(report, 'bench'))
      }
      for (const [index, payload] of payloads.entries()) {
        const packet = buildRtp(
          { payloadType, ssrc, timestamp, sequence: sequence & 0xffff, marker: index === payloads.length - 1 },
          payload,
        )
        sequence++
        octets += payload.length
        track.sendMessageBinary(packet)
      }
    }
  }, 5)
  return {
    async stop() {
      clearInterval(timer)
      await session.close()
    },
  }
}

function slice(head: number, bytes: number): Buffer {
  const unit = randomBytes(Math.round(bytes))
  unit[0] = head
  return unit
}
