/** Plays by WHEP. */
globalThis.play = async () => {
  const peer = new RTCPeerConnection()
  peer.addTransceiver('video', { direction: 'recvonly' })
  peer.addTransceiver('audio', { direction: 'recvonly' })
  const stream = new MediaStream()
  peer.ontrack = ({ track }) => {
    stream.addTrack(track)
    video.srcObject = stream
  }
  globalThis.peer = peer
  watchClock()
  await peer.setLocalDescription(await peer.createOffer())
  const headers = { 'content-type': 'application/sdp', authorization: 'Bearer bench' }
  const answer = await fetch('/whep', { method: 'POST', headers, body: peer.localDescription.sdp })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
}
