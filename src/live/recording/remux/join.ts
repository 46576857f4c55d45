import {
  ALL_FORMATS,
  BufferSource,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathTarget,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import { parameterUnits } from './parameter-sets.ts'

const TICKS_PER_SECOND = 90_000

/** One piece to be joined: ISO fragments that begin with a keyframe, and the stretch of the broadcast they hold, in ticks of 90 kHz. */
export interface Piece {
  readonly init: Uint8Array
  readonly bytes: Uint8Array
  readonly startTicks: number
  readonly durationTicks: number
}

export interface JoinInput {
  /** Path of the MP4 to be written. */
  readonly target: string
  /** Every set of parameters that the pieces use, in order. */
  readonly inits: readonly Uint8Array[]
  readonly pieces: AsyncIterable<Piece>
  /** Puts the index first, so that a player can begin with the file's first bytes. Needs the whole file in memory. */
  readonly indexFirst: boolean
}

export interface Joined {
  readonly durationSeconds: number
  readonly width: number
  readonly height: number
}

/**
 * Writes pieces one after the other as one MP4, without touching a picture. Gaps close. A picture format that changes on the way travels with its
 * keyframes; sound of another kind than the file's is left out for as long as it lasts.
 */
export async function joinPieces({ target, inits, pieces, indexFirst }: JoinInput): Promise<Joined> {
  const format = await formatOf(inits)
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: indexFirst ? 'in-memory' : false }),
    target: new FilePathTarget(target),
  })
  const video = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(video)
  const audio = format.audio && new EncodedAudioPacketSource(format.audio.codec)
  if (audio) output.addAudioTrack(audio)
  await output.start()
  let written = 0
  let soundEnds = Number.NEGATIVE_INFINITY
  for await (const piece of pieces) {
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(joined(piece.init, piece.bytes)) })
    const shift = (written - piece.startTicks) / TICKS_PER_SECOND
    const pictures = await input.getPrimaryVideoTrack()
    if (pictures) await copyPictures(pictures, video, format.video, shift)
    const sound = await input.getPrimaryAudioTrack()
    if (sound && audio && format.audio && (await isSame(sound, format.audio))) {
      soundEnds = await copySound(sound, audio, format.audio.config, shift, soundEnds)
    }
    written += piece.durationTicks
    input.dispose()
  }
  await output.finalize()
  const { codedWidth, codedHeight } = format.video as { codedWidth?: number; codedHeight?: number }
  return { durationSeconds: written / TICKS_PER_SECOND, width: codedWidth ?? 0, height: codedHeight ?? 0 }
}

type VideoConfig = NonNullable<Awaited<ReturnType<InputVideoTrack['getDecoderConfig']>>>
type AudioConfig = NonNullable<Awaited<ReturnType<InputAudioTrack['getDecoderConfig']>>>
interface AudioFormat {
  readonly codec: 'aac' | 'opus'
  readonly config: AudioConfig
}

/** The first picture format, and AAC where any piece has it, else Opus. */
async function formatOf(inits: readonly Uint8Array[]): Promise<{ video: VideoConfig; audio: AudioFormat | null }> {
  let video: VideoConfig | null = null
  const sounds: AudioFormat[] = []
  for (const init of inits) {
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(init) })
    video ??= (await (await input.getPrimaryVideoTrack())?.getDecoderConfig()) ?? null
    const track = await input.getPrimaryAudioTrack()
    const config = await track?.getDecoderConfig()
    if (track && config && (track.codec === 'aac' || track.codec === 'opus')) sounds.push({ codec: track.codec, config })
    input.dispose()
  }
  if (!video) throw new Error('the recording has no picture')
  return { video, audio: sounds.find(({ codec }) => codec === 'aac') ?? sounds[0] ?? null }
}

async function isSame(track: InputAudioTrack, format: AudioFormat): Promise<boolean> {
  if (track.codec !== format.codec) return false
  const config = await track.getDecoderConfig()
  return config?.sampleRate === format.config.sampleRate && config.numberOfChannels === format.config.numberOfChannels
}

async function copyPictures(track: InputVideoTrack, target: EncodedVideoPacketSource, config: VideoConfig, shift: number): Promise<void> {
  const own = await track.getDecoderConfig()
  const units = own && parameterUnits(own.description, config.description)
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const data = units && packet.type === 'key' ? joined(units, packet.data) : packet.data
    const timestamp = Math.max(packet.timestamp + shift, 0)
    await target.add(new EncodedPacket(data, packet.type, timestamp, packet.duration), { decoderConfig: config })
  }
}

/** Answers where the sound ends. What would lie over sound that is there, or before the first picture, is left out. */
async function copySound(
  track: InputAudioTrack,
  target: EncodedAudioPacketSource,
  config: AudioConfig,
  shift: number,
  endsBefore: number,
): Promise<number> {
  let ends = endsBefore
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const timestamp = packet.timestamp + shift
    if (timestamp < 0 || timestamp < ends - packet.duration / 2) continue
    // The clock of the pictures and that of the sound are rounded apart: what follows closely follows at once.
    const at = Math.abs(timestamp - ends) < packet.duration / 2 ? Math.max(ends, 0) : timestamp
    await target.add(new EncodedPacket(packet.data, packet.type, at, packet.duration), { decoderConfig: config })
    ends = at + packet.duration
  }
  return ends
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
