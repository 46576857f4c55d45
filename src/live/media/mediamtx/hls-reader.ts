import { setTimeout as sleep } from 'node:timers/promises'
import { TICKS_PER_SECOND } from '../clock.ts'
import { type FragmentRead, nalsOf, readFragments, readInit, type Track } from '../packaging/hls/index.ts'
import type { SampleSink } from '../packaging/samples.ts'
import { type Piece, type ReadPlaylist, readIndex, readPlaylist } from './playlist.ts'

export interface HlsReaderDeps {
  /** `http://host:8888/<path>/` */
  folder: string
  token: string
  sink: SampleSink
  /** Media time of a date, in ticks. */
  ticksOf(dateMs: number): number
}

const CALL_LIMIT_MS = 15_000
const RETRY_MS = 500
const POLL_MS = 200
/** Places of pieces that were taken are forgotten after so many. */
const REMEMBERED = 200
/** SPS, PPS and access unit delimiters are told in the format. */
const PARAMETER_NALS = new Set([7, 8, 9])

/**
 * Reads one path of a MediaMTX as its LL-HLS, and tells the samples in it on the broadcast's timeline: dates of the playlist say which frame
 * was there when. It reads until it is stopped, and begins again after every fault.
 */
export class HlsReader {
  readonly #deps: HlsReaderDeps
  readonly #life = new AbortController()
  /** Ticks of the timeline at which the file's own clock began; the pictures' playlist says it, for sound as well. */
  #offset: number | null = null

  constructor(deps: HlsReaderDeps) {
    this.#deps = deps
    void this.#run()
  }

  stop(): void {
    this.#life.abort()
  }

  async #run(): Promise<void> {
    const { signal } = this.#life
    while (!signal.aborted) {
      this.#offset = null
      try {
        const index = readIndex(await this.#text('index.m3u8'))
        if (index) await Promise.all([this.#follow(index.video), ...(index.audio === null ? [] : [this.#follow(index.audio)])])
      } catch {
        // Not there yet, or gone: whoever started this stops it when it is gone for good.
      }
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }

  async #follow(address: string): Promise<void> {
    const taken = new Set<string>()
    /** Decoding time of the newest sample, by track: a segment repeats what its parts held. */
    const newest = new Map<number, number>()
    let tracks: Track[] = []
    let map: string | null = null
    let playlist = readPlaylist(await this.#text(address))
    for (;;) {
      if (playlist.map !== map && playlist.map !== null) {
        map = playlist.map
        tracks = readInit(await this.#bytes(beside(address, map)))
        for (const track of tracks) this.#tell(track)
        newest.clear()
      }
      for (const piece of freshOf(playlist, taken)) this.#take(tracks, newest, piece, await this.#bytes(beside(address, piece.uri)))
      if (playlist.ended) return
      playlist = readPlaylist(await this.#text(await this.#nextAddress(address, playlist)))
    }
  }

  async #nextAddress(address: string, { next }: ReadPlaylist): Promise<string> {
    if (next) return `${address}${address.includes('?') ? '&' : '?'}_HLS_msn=${next.sequence}&_HLS_part=${next.part}`
    await sleep(POLL_MS, undefined, { signal: this.#life.signal })
    return address
  }

  #tell(track: Track): void {
    if (track.kind === 'video') this.#deps.sink.videoFormat(track.format)
    else this.#deps.sink.audioFormat(track.format)
  }

  #take(tracks: readonly Track[], newest: Map<number, number>, { dateMs }: Piece, bytes: Buffer): void {
    for (const sample of readFragments(bytes)) {
      const track = tracks.find(({ id }) => id === sample.trackId)
      if (!track || sample.decodeTime <= (newest.get(track.id) ?? -1)) continue
      newest.set(track.id, sample.decodeTime)
      const own = ticks(sample.decodeTime, track)
      if (this.#offset === null && track.kind === 'video' && dateMs !== null) this.#offset = this.#deps.ticksOf(dateMs) - own
      // Where the clock is not known yet there is no place for a sample.
      if (this.#offset !== null && this.#offset + own >= 0) this.#place(track, sample, Math.round(this.#offset + own))
    }
  }

  #place(track: Track, sample: FragmentRead, at: number): void {
    if (track.kind === 'audio') {
      this.#deps.sink.audio({ time: at, duration: Math.round(ticks(sample.duration, track)), data: sample.data })
      return
    }
    const nals = nalsOf(sample.data, track.lengthBytes).filter((nal) => !PARAMETER_NALS.has((nal[0] ?? 0) & 0x1f))
    const compositionOffset = Math.round(ticks(sample.compositionOffset, track))
    this.#deps.sink.video({ decodeTime: at, compositionOffset, keyframe: sample.keyframe, nals })
  }

  async #text(address: string): Promise<string> {
    return (await this.#fetch(address)).text()
  }

  async #bytes(address: string): Promise<Buffer> {
    return Buffer.from(await (await this.#fetch(address)).arrayBuffer())
  }

  async #fetch(address: string): Promise<Response> {
    const { folder, token } = this.#deps
    const signal = AbortSignal.any([this.#life.signal, AbortSignal.timeout(CALL_LIMIT_MS)])
    const answer = await fetch(new URL(address, folder), { headers: { authorization: `Bearer ${token}` }, signal })
    if (!answer.ok) throw new Error(`MediaMTX answered ${answer.status}`)
    return answer
  }
}

const ticks = (time: number, { timescale }: Pick<Track, 'timescale'>): number => (time * TICKS_PER_SECOND) / timescale

/** The address of something that a playlist names by its own place. */
const beside = (playlist: string, uri: string): string => `${playlist.slice(0, playlist.lastIndexOf('/') + 1)}${uri}`

function freshOf({ pieces }: ReadPlaylist, taken: Set<string>): Piece[] {
  const fresh = pieces.filter(({ uri }) => !taken.has(uri))
  for (const { uri } of fresh) taken.add(uri)
  const [...places] = taken
  for (const uri of places.slice(0, Math.max(0, places.length - REMEMBERED))) taken.delete(uri)
  return fresh
}
