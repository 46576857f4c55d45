import { refusalFrom } from '../../../api/refusal.ts'
import { iceServersOf } from '../../../live/player/ice-servers.ts'
import { restartIce } from '../../../live/player/restart-ice.ts'

/** Browsers call a connection disconnected some seconds after the last packet. */
const SILENT_MS = 1500

export interface WhipSession {
  readonly connection: RTCPeerConnection
  readonly video: RTCRtpSender
  readonly audio: RTCRtpSender
  /** Goes on over another network path. False when that cannot be. */
  restart(): Promise<boolean>
  /** Tells the server that the camera leaves. Survives the page. */
  close(): void
}

export interface WhipOptions {
  /** `/whip` */
  address: string
  /** The key of this page's camera. */
  key: string
  stream: MediaStream
  maxBitrate: number
  signal: AbortSignal
}

/** WHIP: one offer by POST, the answer in the reply, DELETE on the address it names. Throws a `Refusal` when the server says no. */
export async function openWhip({ address, key, stream, maxBitrate, signal }: WhipOptions): Promise<WhipSession> {
  const authorization = `Bearer ${key}`
  const connection = new RTCPeerConnection({ iceServers: await iceServersAt(address) })
  const [picture] = stream.getVideoTracks()
  const [sound] = stream.getAudioTracks()
  const video = connection.addTransceiver(picture ?? 'video', { direction: 'sendonly', sendEncodings: [{ maxBitrate }], streams: [stream] })
  const audio = connection.addTransceiver(sound ?? 'audio', { direction: 'sendonly', streams: [stream] })
  const codecs = RTCRtpSender.getCapabilities('video')?.codecs.filter(isTaken) ?? []
  if (codecs.length > 0) video.setCodecPreferences(codecs)
  let location: string | null = null
  const close = (): void => {
    connection.close()
    if (location) void fetch(location, { method: 'DELETE', keepalive: true, headers: { authorization } }).catch(() => undefined)
    location = null
  }
  try {
    await connection.setLocalDescription(await connection.createOffer())
    const headers = { authorization, 'content-type': 'application/sdp' }
    const response = await fetch(address, { method: 'POST', headers, body: connection.localDescription?.sdp ?? '', signal })
    if (!response.ok) throw refusalFrom(await response.json().catch(() => null), response.status)
    const place = response.headers.get('location')
    location = place && new URL(place, response.url).href
    await connection.setRemoteDescription({ type: 'answer', sdp: await response.text() })
    signal.throwIfAborted()
    const restart = async (): Promise<boolean> => location !== null && restartIce(connection, { address: location, authorization, signal })
    return { connection, video: video.sender, audio: audio.sender, restart, close }
  } catch (error) {
    close()
    throw error
  }
}

/** H264 is what every viewer's path can carry without turning it into something else. */
const isTaken = ({ mimeType }: RTCRtpCodec): boolean => mimeType === 'video/H264' || mimeType === 'video/rtx'

/** RFC 9725, section 4.6: an `OPTIONS` answer may name the servers before the offer is made. */
async function iceServersAt(address: string): Promise<RTCIceServer[]> {
  const response = await fetch(address, { method: 'OPTIONS' }).catch(() => null)
  return iceServersOf(response?.headers.get('link') ?? null)
}

/** Resolves when the connection is gone: failed, closed by the server, or silent for a second and a half. */
export function whenLost(connection: RTCPeerConnection, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const done = (): void => {
      clearTimeout(timer)
      connection.removeEventListener('connectionstatechange', look)
      resolve()
    }
    const look = (): void => {
      clearTimeout(timer)
      const state = connection.connectionState
      if (state === 'failed' || state === 'closed') done()
      else if (state === 'disconnected') timer = setTimeout(done, SILENT_MS)
    }
    connection.addEventListener('connectionstatechange', look)
    signal.addEventListener('abort', done, { once: true })
    look()
  })
}
