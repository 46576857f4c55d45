import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { type Fault, type Transport, TransportFault } from './transport.ts'
import { openWhep, type WhepSession, whenConnected } from './whep.ts'

export interface WhepTransportOptions {
  address: string
  token: string
  iceServers: RTCIceServer[]
  /** Longest wait for the first packet. */
  connectMilliseconds: number
  signal: AbortSignal
  onIceServers(servers: RTCIceServer[]): void
  onFault(fault: Fault): void
}

const breakMilliseconds = 3000
/** How long after the camera a picture by WHEP is usually seen. */
const usualDelayMilliseconds = 150

function faultOf(refusal: Refusal): Fault {
  if (refusal.code === 'live/playback/full') return 'full'
  if (refusal.status === 404 || refusal.status === 409 || refusal.status === 410) return 'no-picture'
  return refusal.status === 401 || refusal.status === 403 ? 'refused' : 'unreachable'
}

/** A show on air by WHEP. Resolves once packets arrive; throws a `TransportFault`. */
export async function openWhepTransport(options: WhepTransportOptions): Promise<Transport> {
  const { signal } = options
  const media: { stream: MediaStream | null; receiver: RTCRtpReceiver | null } = { stream: null, receiver: null }
  const session = await openWhep({
    ...options,
    onStream(stream, receiver) {
      media.stream = stream
      media.receiver ??= receiver
    },
  }).catch((error: unknown) => {
    const refusal = asRefusal(error)
    throw new TransportFault(faultOf(refusal), refusal)
  })
  options.onIceServers(session.iceServers)
  const arrives = (await whenConnected(session.connection, options.connectMilliseconds)) && !signal.aborted
  if (!arrives) {
    session.close()
    throw new TransportFault('blocked')
  }
  const life = new AbortController()
  watch(session, options.onFault, life.signal)
  const rtpOf = (metadata: VideoFrameCallbackMetadata | null): number | undefined =>
    // Told with the frame by Chromium and Safari, else by the newest packet that the receiver played.
    metadata?.rtpTimestamp ?? media.receiver?.getSynchronizationSources()[0]?.rtpTimestamp
  return {
    path: 'whep',
    attach(video) {
      video.srcObject = media.stream
    },
    place(metadata) {
      const ahead = session.clockAheadMilliseconds
      if (ahead !== null) return { date: Date.now() + ahead - usualDelayMilliseconds }
      const rtp = rtpOf(metadata)
      return rtp === undefined ? null : { rtp }
    },
    toNow: () => undefined,
    close() {
      life.abort()
      session.close()
    },
  }
}

function watch({ connection }: WhepSession, onFault: (fault: Fault) => void, signal: AbortSignal): void {
  const broken = (): void => {
    if (!signal.aborted && connection.connectionState !== 'connected') onFault('broken')
  }
  const changed = (): void => {
    if (connection.connectionState === 'disconnected') setTimeout(broken, breakMilliseconds)
    else broken()
  }
  connection.addEventListener('connectionstatechange', changed, { signal })
}
