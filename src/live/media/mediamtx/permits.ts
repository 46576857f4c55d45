import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { PublishPermit, PublishRequest } from '../port.ts'

/** What MediaMTX asks before it lets anybody do anything (`authMethod: http`). */
export const hookSchema = z.object({
  action: z.string(),
  path: z.string(),
  protocol: z.string().catch(''),
  ip: z.string().catch(''),
  password: z.string().catch(''),
  token: z.string().catch(''),
})
export type HookQuestion = z.output<typeof hookSchema>

/** A permit that was given by this side and is used at once. */
const TOKEN_MS = 30_000
/** An encoder's path is `live/KEY`, as it is with Souk's own RTMP. */
const KEY_PATH = /^live\/([\w-]{1,200})$/

type Permit = Extract<PublishPermit, { broadcastId: string }>
/** Makes room for an encoder whose key is good; answers why there is none, or null. */
type Admit = (path: string, permit: Permit) => Promise<string | null>

/** Who may publish and read at MediaMTX: nobody but whom this side sent there, and encoders whose key opens a show. */
export class Permits {
  readonly #tokens = new Map<string, { path: string; action: 'publish' | 'read'; untilMs: number }>()
  readonly #readerToken = newToken()
  readonly #admit: Admit
  #decide: (request: PublishRequest) => Promise<PublishPermit> = () =>
    Promise.resolve({ refused: 'unavailable', description: 'The server takes no encoder yet. Try again in a moment.' })

  constructor(admit: Admit) {
    this.#admit = admit
  }

  authorise(decide: (request: PublishRequest) => Promise<PublishPermit>): void {
    this.#decide = decide
  }

  /** For one offer that this side hands on. */
  issue(path: string, action: 'publish' | 'read'): string {
    const nowMs = Date.now()
    for (const [token, { untilMs }] of this.#tokens) if (untilMs < nowMs) this.#tokens.delete(token)
    const token = newToken()
    this.#tokens.set(token, { path, action, untilMs: nowMs + TOKEN_MS })
    return token
  }

  /** This side's own, for the HLS that it reads. */
  get readerToken(): string {
    return this.#readerToken
  }

  /** Null lets them in; else why not. MediaMTX may ask about one connection more than once. */
  async judge(question: HookQuestion): Promise<string | null> {
    const { action, path, protocol } = question
    // Some clients can only send a user and a password.
    const token = question.token || question.password
    if (action === 'read' && protocol === 'hls' && token === this.#readerToken) return null
    if (action === 'publish' && protocol.startsWith('rtmp')) return this.#judgeEncoder(question)
    const known = this.#tokens.get(token)
    const good = known?.path === path && known.action === action && known.untilMs >= Date.now()
    return good ? null : 'Only Souk itself lets viewers and publishers in here.'
  }

  async #judgeEncoder({ path, ip }: HookQuestion): Promise<string | null> {
    const key = KEY_PATH.exec(path)?.[1]
    if (key === undefined) return 'Publish to live/KEY.'
    const permit = await this.#decide({ protocol: 'rtmp', key, address: ip })
    return 'refused' in permit ? permit.description : this.#admit(path, permit)
  }
}

function newToken(): string {
  return randomBytes(24).toString('base64url')
}
