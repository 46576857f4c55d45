import { randomInt } from 'node:crypto'
import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel'
import { isRtcp } from '#platform/rtp'

export interface OutgoingTrack {
  track: Track
  ssrc: number
  payloadType: number
}

export interface WhipSession {
  video: OutgoingTrack
  audio: OutgoingTrack
  /** When the server last sent a report. */
  heardMs(): number
  /** Resolves when the connection is lost, by whichever side. */
  lost: Promise<string>
  /** Tells the server, then closes. */
  close(): Promise<void>
}

const CNAME = 'souk-demo'
const H264 = 'profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1'
const ANSWER_TIMEOUT_MS = 10_000
const CONNECT_TIMEOUT_MS = 10_000
const RETRANSMISSION_PACKETS = 1024

/** Publishes to a WHIP address (RFC 9725) like any other encoder would. Rejects when it is refused or does not connect. */
export async function connectWhip(url: string, key: string): Promise<WhipSession> {
  const peer = new nodeDataChannel.PeerConnection(CNAME, { iceServers: [] })
  let heardMs = Date.now()
  const hear = (bytes: Buffer) => {
    if (isRtcp(bytes)) heardMs = Date.now()
  }
  const video = addTrack(peer, 'video', 96, hear)
  const audio = addTrack(peer, 'audio', 111, hear)
  const connected = Promise.withResolvers<void>()
  const lost = Promise.withResolvers<string>()
  connected.promise.catch(() => {})
  peer.onStateChange((state) => {
    if (state === 'connected') connected.resolve()
    if (state === 'closed' || state === 'failed' || state === 'disconnected') {
      lost.resolve(state)
      connected.reject(new Error(`the connection is ${state}`))
    }
  })
  let resource: string | null = null
  const close = async () => {
    if (resource !== null) await leave(resource, key)
    peer.close()
  }
  const timer = setTimeout(() => connected.reject(new Error('the connection took too long')), CONNECT_TIMEOUT_MS)
  try {
    const answered = await post(url, key, await offerOf(peer))
    resource = answered.resource
    peer.setRemoteDescription(answered.answer, 'answer')
    await connected.promise
    return { video, audio, heardMs: () => heardMs, lost: lost.promise, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function addTrack(peer: PeerConnection, kind: 'audio' | 'video', payloadType: number, hear: (bytes: Buffer) => void): OutgoingTrack {
  const ssrc = randomInt(1, 2 ** 32 - 1)
  const media = new nodeDataChannel[kind === 'video' ? 'Video' : 'Audio'](kind, 'SendOnly')
  if ('addH264Codec' in media) media.addH264Codec(payloadType, H264)
  else media.addOpusCodec(payloadType)
  media.addSSRC(ssrc, CNAME, CNAME, kind)
  const track = peer.addTrack(media)
  track.setMediaHandler(new nodeDataChannel.RtcpNackResponder(RETRANSMISSION_PACKETS))
  // Requests for a keyframe need no answer: the clip has one each second.
  track.onMessage(hear)
  return { track, ssrc, payloadType }
}

async function offerOf(peer: PeerConnection): Promise<string> {
  const gathered = Promise.withResolvers<void>()
  peer.onGatheringStateChange((state) => {
    if (state === 'complete') gathered.resolve()
  })
  peer.setLocalDescription('offer')
  await gathered.promise
  const description = peer.localDescription()
  if (!description) throw new Error('no offer came of it')
  return description.sdp
}

async function post(url: string, key: string, offer: string): Promise<{ answer: string; resource: string | null }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/sdp' },
    body: offer,
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  })
  const answer = await response.text()
  if (response.status !== 201) throw new Error(`the server answers ${response.status}: ${answer.slice(0, 300)}`)
  const location = response.headers.get('location')
  return { answer, resource: location === null ? null : new URL(location, url).href }
}

async function leave(resource: string, key: string): Promise<void> {
  await fetch(resource, { method: 'DELETE', headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(2000) }).catch(
    () => {},
  )
}
