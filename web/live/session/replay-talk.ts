import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { createStore, type Store } from './store.ts'

export type PastLine = components['schemas']['ChatReplay']['items'][number]

export interface ReplayTalkOptions {
  slug: string
  broadcastId: string
  /** For a show whose talk is as protected as its picture. */
  token(): string | null
}

const ticksPerSecond = 90_000
/** So much is asked for at once, and so long before it is needed. */
const windowTicks = 120 * ticksPerSecond
const aheadTicks = 30 * ticksPerSecond
/** Whoever jumps reads what was said just before. */
const beforeTicks = 60 * ticksPerSecond
const mostLines = 60
const mostPages = 10
/** A talk that cannot be read leaves the picture as it is, and is asked for again after this. */
const retryMilliseconds = 10_000

/** What was said while a recording was on air, told again at the frames at which it was said. */
export class ReplayTalk {
  /** What was said up to the frame in sight; the newest some. */
  readonly lines: Store<readonly PastLine[]> = createStore<readonly PastLine[]>([])
  readonly #options: ReplayTalkOptions
  #known: PastLine[] = []
  /** What of the broadcast is known, in ticks. */
  #from = 0
  #to = 0
  #asking = false
  #notBefore = 0
  /** Counts jumps: what was asked for before one is of no use after it. */
  #jumps = 0

  constructor(options: ReplayTalkOptions) {
    this.#options = options
  }

  /** The frame in sight, in ticks of the broadcast. */
  follow(ticks: number): void {
    if (ticks < this.#from || ticks > this.#to) this.#jump(ticks)
    else if (ticks > this.#to - aheadTicks) void this.#ask()
    this.#tell(ticks)
  }

  #jump(ticks: number): void {
    this.#jumps++
    this.#known = []
    this.#from = this.#to = Math.max(0, Math.floor(ticks) - beforeTicks)
    this.#asking = false
    void this.#ask()
  }

  #tell(ticks: number): void {
    const said = this.#known.filter(({ mediaTime }) => mediaTime <= ticks).slice(-mostLines)
    const shown = this.lines.read()
    if (said.length !== shown.length || said.at(-1) !== shown.at(-1)) this.lines.change(said)
  }

  async #ask(): Promise<void> {
    if (this.#asking || Date.now() < this.#notBefore) return
    this.#asking = true
    const jump = this.#jumps
    const from = this.#to
    const to = Math.max(from, this.#from + beforeTicks) + windowTicks
    const lines = await this.#read(from, to).catch(() => null)
    if (jump !== this.#jumps) return
    this.#asking = false
    if (!lines) {
      this.#notBefore = Date.now() + retryMilliseconds
      return
    }
    this.#known.push(...lines)
    this.#to = to
  }

  async #read(from: number, to: number): Promise<PastLine[]> {
    const { slug, broadcastId, token } = this.#options
    const lines: PastLine[] = []
    let cursor: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const query = { broadcastId, from, to, ...(cursor === undefined ? {} : { cursor }) }
      const held = token()
      const headers = held === null ? {} : { authorization: `Bearer ${held}` }
      const read = await answered(api.GET('/api/shows/{slug}/chat', { params: { path: { slug }, query }, headers }))
      lines.push(...read.items)
      if (read.nextCursor === null) break
      cursor = read.nextCursor
    }
    return lines
  }
}
