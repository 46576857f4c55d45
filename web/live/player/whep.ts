import { refusalFrom } from '../../api/refusal.ts'
import { iceServersOf } from './ice-servers.ts'
import { restartIce } from './restart-ice.ts'

export interface WhepSession {
  connection: RTCPeerConnection
  /** Servers that help where UDP is closed; of use to the next try. */
  iceServers: RTCIceServer[]
  /** How far the server's clock is ahead of this one, in milliseconds; null where the frames themselves tell the time. */
  clockAheadMilliseconds: number | null
  /** Goes on over another network path, under the grant of now. False when that cannot be. */
  restart(token: string): Promise<boolean>
  /** Tells the server to stop sending. Survives the page. */
  close(): void
}

export interface WhepOptions {
  /** `/whep/<show>` */
  address: string
  /** The playback grant. */
  token: string
  iceServers: RTCIceServer[]
  onStream(stream: MediaStream, video: RTCRtpReceiver | null): void
  signal: AbortSignal
}

/** WHEP: one offer by POST, the answer in the reply, DELETE on the address it names. Throws a `Refusal` when the server says no. */
export async function openWhep({ address, token, iceServers, onStream, signal }: WhepOptions): Promise<WhepSession> {
  const connection = new RTCPeerConnection({ iceServers })
  const stream = new MediaStream()
  connection.addTransceiver('video', { direction: 'recvonly' })
  connection.addTransceiver('audio', { direction: 'recvonly' })
  connection.ontrack = ({ track, receiver }) => {
    stream.addTrack(track)
    onStream(stream, track.kind === 'video' ? receiver : null)
  }
  const authorization = `Bearer ${token}`
  let location: string | null = null
  const close = (): void => {
    connection.close()
    if (location) void fetch(location, { method: 'DELETE', keepalive: true, headers: { authorization } }).catch(() => undefined)
    location = null
  }
  try {
    const offer = await connection.createOffer()
    await connection.setLocalDescription(offer)
    const headers = { authorization, 'content-type': 'application/sdp' }
    const response = await fetch(address, { method: 'POST', headers, body: offer.sdp ?? '', signal })
    if (!response.ok) throw refusalFrom(await response.json().catch(() => null), response.status)
    const place = response.headers.get('location')
    location = place && new URL(place, response.url).href
    const named = iceServersOf(response.headers.get('link'))
    const clock = response.headers.get('souk-clock')
    const clockAheadMilliseconds = clock === null ? null : Number(clock) - Date.now()
    await connection.setRemoteDescription({ type: 'answer', sdp: await response.text() })
    signal.throwIfAborted()
    const restart = async (grant: string): Promise<boolean> =>
      location !== null && restartIce(connection, { address: location, authorization: `Bearer ${grant}`, signal })
    return { connection, iceServers: named, clockAheadMilliseconds, restart, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Whether packets get through again within the time after a restart of ICE: until then the connection may still be called failed. */
export function whenBack(connection: RTCPeerConnection, withinMilliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (isBack: boolean): void => {
      clearTimeout(timer)
      connection.removeEventListener('connectionstatechange', look)
      resolve(isBack)
    }
    const look = (): void => {
      if (connection.connectionState === 'connected') done(true)
    }
    const timer = setTimeout(() => done(false), withinMilliseconds)
    connection.addEventListener('connectionstatechange', look)
    look()
  })
}

/** Whether packets get through within the time: false as soon as that is known. */
export function whenConnected(connection: RTCPeerConnection, withinMilliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), withinMilliseconds)
    const look = (): void => {
      const state = connection.connectionState
      if (state !== 'connected' && state !== 'failed' && state !== 'closed') return
      clearTimeout(timer)
      resolve(state === 'connected')
    }
    connection.addEventListener('connectionstatechange', look)
    look()
  })
}
