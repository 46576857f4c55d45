import { expect, test } from 'vitest'
import { chooseH264, chooseOpus, readOffer } from './offer.ts'

const session = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:0123456789012345678901',
  'a=fingerprint:sha-256 AA',
]
const video = [
  'm=video 9 UDP/TLS/RTP/SAVPF 96 98 100 102',
  'a=mid:1',
  'a=recvonly',
  'a=extmap:5 urn:example',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:98 H264/90000',
  'a=fmtp:98 packetization-mode=0;profile-level-id=42e01f',
  'a=rtpmap:100 H264/90000',
  'a=fmtp:100 packetization-mode=1;profile-level-id=4d001f',
  'a=rtpmap:102 H264/90000',
  'a=fmtp:102 packetization-mode=1;profile-level-id=42e01f',
  'a=candidate:1 1 UDP 1 10.0.0.1 9 typ host',
  'a=end-of-candidates',
]
const audio = ['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', 'a=sendonly', 'a=rtpmap:111 opus/48000/2']
const sdp = (...parts: string[][]) => `${[...session, ...parts.flat()].join('\r\n')}\r\n`

test('of the H264 on offer, constrained baseline in fragments is taken', () => {
  const offer = readOffer(sdp(audio, video))
  expect(chooseH264(offer.video!).payloadType).toBe(102)
  expect(chooseOpus(offer.audio!).payloadType).toBe(111)
  expect(offer.video).toMatchObject({ mid: '1', direction: 'recvonly', extensions: new Map([['urn:example', 5]]) })
})

test("the client's addresses are left out, so nothing is sent to them", () => {
  expect(readOffer(sdp(video)).sdp).not.toContain('candidate')
})

test.each([
  ['offer-malformed', 'hello'],
  ['offer-malformed', sdp(video).replace('a=fingerprint', 'a=x')],
  ['offer-malformed', sdp(video) + 'a=x\r\n'.repeat(20_000)],
  ['too-many-tracks', sdp(video, video)],
  ['too-many-tracks', sdp(video, ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'a=mid:2'])],
])('%s', (reason, text) => {
  expect(() => readOffer(text)).toThrow(expect.objectContaining({ reason }))
})

test('other codecs are refused by name', () => {
  const vp8 = readOffer(sdp(video.filter((line) => !/:(98|100|102) /.test(line)))).video!
  expect(() => chooseH264(vp8)).toThrow(expect.objectContaining({ reason: 'video-codec-unsupported', message: 'offered vp8' }))
  const aac = readOffer(sdp(['m=audio 9 UDP/TLS/RTP/SAVPF 97', 'a=mid:0', 'a=rtpmap:97 mpeg4-generic/48000/2'])).audio!
  expect(() => chooseOpus(aac)).toThrow(expect.objectContaining({ reason: 'audio-codec-unsupported' }))
})
