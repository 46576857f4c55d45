import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input, type InputAudioTrack, type InputVideoTrack } from 'mediabunny'
import { keyframeUnits } from '#platform/rtp'

/** One access unit of the clip, ready to be packetised. */
export interface ClipPacket {
  kind: 'audio' | 'video'
  /** In the codec's clock, from the clip's beginning. */
  ticks: number
  atMs: number
  units: Uint8Array[]
}

export interface Clip {
  /** In the order of time. */
  packets: ClipPacket[]
  durationSeconds: number
}

export const CLOCK_RATE = { audio: 48_000, video: 90_000 } as const

/** Reads a whole H264 + Opus clip into memory. Its length is a whole number of frames, so that it repeats without a seam. */
export async function readClip(path: string): Promise<Clip> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  const video = await input.getPrimaryVideoTrack()
  if (video?.codec !== 'avc') throw new Error(`${path} has no H264 track`)
  const opus = (await input.getAudioTracks()).find((track) => track.codec === 'opus')
  const pictures = await readVideo(video)
  const durationSeconds = await video.computeDuration()
  const sound = opus ? await readAudio(opus, durationSeconds) : []
  return { packets: [...pictures, ...sound].toSorted((left, right) => left.atMs - right.atMs), durationSeconds }
}

async function readVideo(track: InputVideoTrack): Promise<ClipPacket[]> {
  // Its type names a browser type that servers do not know.
  const description: unknown = (await track.getDecoderConfig())?.description
  if (!(description instanceof Uint8Array)) throw new Error('the clip keeps its parameters in the stream; expected them in its header')
  const parameters = keyframeUnits(description)
  const packets: ClipPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const units = splitUnits(packet.data)
    packets.push(placed('video', packet.timestamp, packet.type === 'key' ? [...parameters, ...units] : units))
  }
  return packets
}

/** Opus packets of 20 ms, put on an exact grid: the container's own times carry the encoder's delay. */
async function readAudio(track: InputAudioTrack, durationSeconds: number): Promise<ClipPacket[]> {
  const packets: ClipPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const seconds = packets.length * 0.02
    if (seconds + 0.02 > durationSeconds + 0.001) break
    packets.push(placed('audio', seconds, [packet.data]))
  }
  return packets
}

function placed(kind: ClipPacket['kind'], seconds: number, units: Uint8Array[]): ClipPacket {
  return { kind, ticks: Math.round(seconds * CLOCK_RATE[kind]), atMs: seconds * 1000, units }
}

/** MP4 keeps each unit behind its length in four bytes. */
function splitUnits(sample: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength)
  const units: Uint8Array[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    units.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return units
}
