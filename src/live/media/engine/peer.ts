import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel'
import { MediaRefusal } from '../port.ts'
import { addToTrack, announce, hostAddresses } from './answer.ts'
import type { Offer, OfferedCodec, OfferedTrack } from './offer.ts'

export interface Network {
  udpPort: number
  publicAddress: string | null
}

const ANSWER_TIMEOUT_MS = 5000

/** A peer that shares the one UDP port and only ever answers. */
export function createPeer(name: string, network: Network): PeerConnection {
  return new nodeDataChannel.PeerConnection(name, {
    iceServers: [],
    enableIceUdpMux: true,
    portRangeBegin: network.udpPort,
    portRangeEnd: network.udpPort,
    disableAutoNegotiation: true,
  })
}

export interface TrackPlan {
  track: OfferedTrack
  codec: OfferedCodec
  /** Absent: we receive. */
  send?: { ssrc: number; cname: string }
  /** Attribute lines to add to the answer. */
  lines?: string[]
}

/** Adds our side of one offered track, with exactly one codec. */
export function addTrack(peer: PeerConnection, plan: TrackPlan): Track {
  const { track, codec, send } = plan
  const media = new nodeDataChannel[track.kind === 'video' ? 'Video' : 'Audio'](track.mid, send ? 'SendOnly' : 'RecvOnly')
  if ('addH264Codec' in media) media.addH264Codec(codec.payloadType, codec.parameters)
  else media.addOpusCodec(codec.payloadType, 'minptime=10;useinbandfec=1;stereo=1;sprop-stereo=1')
  if (send) media.addSSRC(send.ssrc, send.cname, send.cname, `${send.cname}-${track.kind}`)
  return peer.addTrack(media)
}

/** The answer with our candidates in it. Throws `MediaRefusal` when the offer cannot be used. */
export async function answerOffer(peer: PeerConnection, offer: Offer, plans: readonly TrackPlan[], network: Network): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error('gathering candidates took too long')), ANSWER_TIMEOUT_MS)
  peer.onGatheringStateChange((state) => {
    if (state === 'complete') resolve()
  })
  try {
    peer.setRemoteDescription(offer.sdp, 'offer')
    peer.setLocalDescription('answer')
  } catch (error) {
    clearTimeout(timer)
    throw new MediaRefusal('offer-malformed', error instanceof Error ? error.message : 'unreadable offer')
  }
  await promise.finally(() => clearTimeout(timer))
  const answer = peer.localDescription()?.sdp
  if (answer === undefined) throw new MediaRefusal('offer-malformed', 'no answer came of it')
  const extended = plans
    .flatMap((plan) => (plan.lines ?? []).map((line) => ({ mid: plan.track.mid, line })))
    .reduce((sdp, { mid, line }) => addToTrack(sdp, mid, line), answer)
  return announce(extended, hostAddresses(network.publicAddress), network.udpPort)
}
