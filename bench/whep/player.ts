import nodeDataChannel from 'node-datachannel'
import { isRtcp, Unwrapper } from '#platform/rtp'

const VIDEO_PAYLOAD_TYPE = 102
const OPEN_MS = 15_000

/** A WHEP player that counts packets and keeps none. */
export interface CountingPlayer {
  /** Video packets that came, each counted once, and how many numbers they span. */
  counts(): { received: number; spanned: number; bytes: number }
  close(): Promise<void>
}

/** Joins and resolves with its first video packet. Rejects when none comes in time; nothing is left open then. */
export async function joinByWhep(url: string): Promise<CountingPlayer> {
  const peer = new nodeDataChannel.PeerConnection('player', { iceServers: [] })
  const video = new nodeDataChannel.Video('video', 'RecvOnly')
  video.addH264Codec(VIDEO_PAYLOAD_TYPE, 'profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1')
  const track = peer.addTrack(video)
  track.setMediaHandler(new nodeDataChannel.RtcpReceivingSession())
  const first = Promise.withResolvers<void>()
  const sequences = new Unwrapper(16)
  let received = 0
  let octets = 0
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  track.onMessage((bytes) => {
    if (isRtcp(bytes) || (bytes[1]! & 0x7f) !== VIDEO_PAYLOAD_TYPE) return
    const sequence = sequences.unwrap(bytes.readUInt16BE(2))
    received++
    octets += bytes.length
    lowest = Math.min(lowest, sequence)
    highest = Math.max(highest, sequence)
    first.resolve()
  })
  let resource = ''
  const close = async () => {
    if (resource) await fetch(resource, { method: 'DELETE' }).catch(() => undefined)
    track.close()
    peer.close()
  }
  const timer = setTimeout(() => first.reject(new Error('no picture in time')), OPEN_MS)
  try {
    resource = await negotiate(peer, url)
    await first.promise
  } catch (error) {
    first.promise.catch(() => {})
    await close()
    throw error
  } finally {
    clearTimeout(timer)
  }
  return {
    counts() {
      const counted = { received, spanned: received === 0 ? 0 : highest - lowest + 1, bytes: octets }
      received = 0
      octets = 0
      lowest = Number.POSITIVE_INFINITY
      highest = Number.NEGATIVE_INFINITY
      return counted
    },
    close,
  }
}

async function negotiate(peer: nodeDataChannel.PeerConnection, url: string): Promise<string> {
  const gathered = Promise.withResolvers<void>()
  peer.onGatheringStateChange((state) => {
    if (state === 'complete') gathered.resolve()
  })
  peer.setLocalDescription('offer')
  await gathered.promise
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/sdp', authorization: 'Bearer bench' },
    body: peer.localDescription()?.sdp ?? '',
    signal: AbortSignal.timeout(OPEN_MS),
  })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  peer.setRemoteDescription(await answer.text(), 'answer')
  return new URL(answer.headers.get('location') ?? '', url).href
}
