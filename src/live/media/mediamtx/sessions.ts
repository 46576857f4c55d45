import { MediaRefusal, type MediaRefusalReason } from '../port.ts'

const CALL_LIMIT_MS = 8000

/** A session of WHIP or WHEP that MediaMTX keeps. */
export interface MtxSession {
  broadcastId: string
  /** Where it is ended. */
  address: string
  untilMs: number
}

/** Hands an offer on, and answers what MediaMTX answers. */
export async function handOn(
  base: string,
  path: string,
  kind: 'whip' | 'whep',
  offer: string,
  token: string,
): Promise<{ answer: string; address: string }> {
  const address = new URL(`${path}/${kind}`, `${base.replace(/\/$/, '')}/`)
  const headers = { 'content-type': 'application/sdp', authorization: `Bearer ${token}` }
  const answer = await fetch(address, { method: 'POST', headers, body: offer, signal: AbortSignal.timeout(CALL_LIMIT_MS) }).catch(
    () => null,
  )
  if (!answer) throw new MediaRefusal('engine-unavailable', 'The media server does not answer.')
  const said = await answer.text()
  if (!answer.ok) throw new MediaRefusal(reasonOf(answer.status, kind), said.slice(0, 300))
  return { answer: said, address: new URL(answer.headers.get('location') ?? '', address).href }
}

function reasonOf(status: number, kind: 'whip' | 'whep'): MediaRefusalReason {
  if (status === 400) return 'offer-malformed'
  if (status === 404 && kind === 'whep') return 'not-live'
  if (status === 409) return 'already-publishing'
  return 'engine-unavailable'
}

/** One that is gone already is as good as ended. */
export async function endSession({ address }: MtxSession): Promise<void> {
  await fetch(address, { method: 'DELETE', signal: AbortSignal.timeout(CALL_LIMIT_MS) }).catch(() => null)
}
