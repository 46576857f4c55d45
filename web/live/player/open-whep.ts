import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { type Fault, type Transport, TransportFault } from './transport.ts'
import { openWhep, type WhepSession, whenBack, whenConnected } from './whep.ts'

export interface WhepTransportOptions {
  address: string
  token: string
  iceServers: RTCIceServer[]
  /** Longest wait for the first packet. */
  connectMilliseconds: number
  signal: AbortSignal
  /** The grant of later: the one above lapses. */
  laterToken(): Promise<string>
  onIceServers(servers: RTCIceServer[]): void
  onFault(fault: Fault): void
}

/** Browsers call a connection disconnected some seconds after the last packet. */
const silentMilliseconds = 1000
const backMilliseconds = 5000
const mendMilliseconds = 8000
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
  const mend = keepUp(session, options, life.signal)
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
    mend,
    toNow: () => undefined,
    close() {
      life.abort()
      session.close()
    },
  }
}

/** A connection that breaks, as where a phone leaves one network for another, goes on over another path; what cannot is told as broken. */
function keepUp(session: WhepSession, { laterToken, onFault }: WhepTransportOptions, signal: AbortSignal): () => boolean {
  const { connection } = session
  const isUp = (): boolean => connection.connectionState === 'connected'
  let isMending = false
  const goOn = async (): Promise<void> => {
    const token = await laterToken()
    const isBack = !signal.aborted && (await session.restart(token)) && (await whenBack(connection, backMilliseconds))
    if (!isBack) throw new TransportFault('broken')
  }
  const mend = (): boolean => {
    if (signal.aborted || (isUp() && !isMending)) return false
    if (!isMending) {
      isMending = true
      // A request that goes nowhere may be told so late.
      void within(goOn(), mendMilliseconds).then((isBack) => {
        isMending = false
        if (!isBack && !signal.aborted) onFault('broken')
      })
    }
    return true
  }
  const changed = (): void => {
    if (connection.connectionState === 'disconnected') setTimeout(mend, silentMilliseconds)
    else if (connection.connectionState === 'failed') mend()
    else if (connection.connectionState === 'closed' && !signal.aborted) onFault('broken')
  }
  connection.addEventListener('connectionstatechange', changed, { signal })
  return mend
}

function within(work: Promise<void>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false)
    work.then(
      () => resolve(true),
      () => resolve(false),
    )
  })
}
