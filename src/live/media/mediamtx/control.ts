import { z } from 'zod'

const CALL_LIMIT_MS = 3000

const pathSchema = z.object({
  name: z.string(),
  ready: z.boolean(),
  source: z.object({ type: z.string(), id: z.string() }).nullable().optional(),
  tracks: z.array(z.string()).catch([]),
  bytesReceived: z.number().catch(0),
  readers: z.array(z.object({ type: z.string(), id: z.string() })).catch([]),
})
/** A path of MediaMTX: a name under which one source publishes and many read. */
export type MtxPath = z.output<typeof pathSchema>

const pathsSchema = z.object({ items: z.array(pathSchema) })

/** Names of the collections in which MediaMTX keeps the connections of each kind of source or reader. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  webRTCSession: 'webrtcsessions',
  rtmpConn: 'rtmpconns',
  rtmpsConn: 'rtmpsconns',
  srtConn: 'srtconns',
}

/** The control API of a MediaMTX, as much of it as is needed. Every call throws when the server is away. */
export class MtxControl {
  readonly #base: string

  constructor(base: string) {
    this.#base = base.replace(/\/$/, '')
  }

  async listPaths(): Promise<MtxPath[]> {
    const answer = await this.#call('/v3/paths/list?itemsPerPage=1000')
    return pathsSchema.parse(await answer.json()).items
  }

  /** Closes a source's or a reader's connection; one that is gone already is as good. */
  async kick({ type, id }: { type: string; id: string }): Promise<void> {
    const collection = COLLECTIONS[type]
    if (collection) await this.#call(`/v3/${collection}/kick/${encodeURIComponent(id)}`, 'POST').catch(() => null)
  }

  async #call(path: string, method = 'GET'): Promise<Response> {
    const answer = await fetch(`${this.#base}${path}`, { method, signal: AbortSignal.timeout(CALL_LIMIT_MS) })
    if (!answer.ok) throw new Error(`MediaMTX answered ${answer.status} to ${method} ${path}`)
    return answer
  }
}
