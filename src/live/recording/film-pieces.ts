import {
  ALL_FORMATS,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import { TICKS_PER_SECOND } from '#live/media'

const PIECE_SECONDS = 2

export interface FilmPiece {
  readonly init: Buffer
  readonly bytes: Buffer
  readonly startTicks: number
  readonly durationTicks: number
}

interface Track {
  readonly packets: readonly EncodedPacket[]
  readonly config: unknown
}

/** A finished film (H264 and AAC) as pieces such as a broadcast leaves: each begins with a keyframe. Played so many times over. */
export async function* filmPieces(path: string, repeats: number): AsyncGenerator<FilmPiece> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  const picture = await input.getPrimaryVideoTrack()
  const sound = (await input.getAudioTracks()).find(({ codec }) => codec === 'aac')
  if (!picture || !sound) throw new Error(`${path} has no picture or no AAC`)
  const [video, audio] = [await readTrack(picture), await readTrack(sound)]
  const seconds = await picture.computeDuration()
  input.dispose()
  const cuts = cutsOf(video.packets, seconds)
  let init: Buffer | null = null
  for (let round = 0; round < repeats; round++) {
    for (const [index, from] of cuts.entries()) {
      const until = cuts[index + 1] ?? seconds
      const piece = await pack(video, audio, { from, until, shift: round * seconds })
      init ??= piece.init
      const startTicks = Math.round((round * seconds + from) * TICKS_PER_SECOND)
      yield { init, bytes: piece.bytes, startTicks, durationTicks: Math.round((until - from) * TICKS_PER_SECOND) }
    }
  }
}

async function readTrack(track: InputVideoTrack | InputAudioTrack): Promise<Track> {
  const packets: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return { packets, config: await track.getDecoderConfig() }
}

/** Keyframes at least a piece apart. */
function cutsOf(packets: readonly EncodedPacket[], seconds: number): number[] {
  const cuts: number[] = []
  for (const { type, timestamp } of packets) {
    const far = timestamp - (cuts.at(-1) ?? -PIECE_SECONDS) >= PIECE_SECONDS - 1e-3
    if (type === 'key' && far && timestamp < seconds) cuts.push(timestamp)
  }
  return cuts
}

async function pack(video: Track, audio: Track, { from, until, shift }: { from: number; until: number; shift: number }) {
  const target = new BufferTarget()
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'fragmented', minimumFragmentDuration: PIECE_SECONDS * 2 }),
    target,
  })
  const [pictures, sounds] = [new EncodedVideoPacketSource('avc'), new EncodedAudioPacketSource('aac')]
  output.addVideoTrack(pictures)
  output.addAudioTrack(sounds)
  await output.start()
  for (const { track, source } of [
    { track: video, source: pictures },
    { track: audio, source: sounds },
  ]) {
    for (const packet of track.packets) {
      const within = packet.timestamp >= from - 1e-6 && packet.timestamp < until - 1e-6
      if (within) await source.add(packet.clone({ timestamp: packet.timestamp + shift }), { decoderConfig: track.config } as never)
    }
    source.close()
  }
  await output.finalize()
  return splitBoxes(Buffer.from(target.buffer ?? new ArrayBuffer()))
}

/** `ftyp` and `moov` apart from the fragments. */
function splitBoxes(file: Buffer): { init: Buffer; bytes: Buffer } {
  const head: Buffer[] = []
  const fragments: Buffer[] = []
  for (let at = 0; at + 8 <= file.length; ) {
    const size = file.readUInt32BE(at)
    const kind = file.toString('latin1', at + 4, at + 8)
    if (kind === 'ftyp' || kind === 'moov') head.push(file.subarray(at, at + size))
    if (kind === 'moof' || kind === 'mdat') fragments.push(file.subarray(at, at + size))
    at += size
  }
  return { init: Buffer.concat(head), bytes: Buffer.concat(fragments) }
}
