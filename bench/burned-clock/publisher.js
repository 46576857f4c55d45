/** Draws a moving picture with the clock burned into it and publishes it by WHIP, as a browser camera would. */
const CELL = 40
const BITS = 32
const COLUMNS = 16

const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 })
document.body.append(canvas)
const context = canvas.getContext('2d', { alpha: false })

function draw() {
  const now = performance.timeOrigin + performance.now()
  const gradient = context.createLinearGradient(0, 0, 1280, 720)
  gradient.addColorStop(0, `hsl(${(now / 40) % 360} 60% 40%)`)
  gradient.addColorStop(1, `hsl(${(now / 25) % 360} 60% 60%)`)
  context.fillStyle = gradient
  context.fillRect(0, 0, 1280, 720)
  for (let spot = 0; spot < 60; spot++) {
    context.fillStyle = `hsl(${spot * 6} 80% 60%)`
    context.fillRect(640 + 560 * Math.sin(now / 900 + spot), 420 + 240 * Math.cos(now / 700 + spot * 2), 30, 30)
  }
  const clock = Math.round(now) % 2 ** 24
  // Eight bits that tell a misread clock: the compression is lossy.
  const value = clock + 2 ** 24 * ((clock ^ (clock >> 8) ^ (clock >> 16)) & 255)
  for (let bit = 0; bit < BITS; bit++) {
    context.fillStyle = Math.floor(value / 2 ** bit) % 2 ? '#fff' : '#000'
    context.fillRect((bit % COLUMNS) * CELL, Math.floor(bit / COLUMNS) * CELL, CELL, CELL)
  }
}

globalThis.publish = async () => {
  setInterval(draw, 1000 / 30)
  draw()
  const [video] = canvas.captureStream(30).getVideoTracks()
  const sound = new AudioContext()
  const target = sound.createMediaStreamDestination()
  const tone = sound.createOscillator()
  tone.connect(target)
  tone.start()
  const peer = new RTCPeerConnection()
  peer.addTransceiver(video, { direction: 'sendonly', sendEncodings: [{ maxBitrate: 2_500_000 }] })
  peer.addTransceiver(target.stream.getAudioTracks()[0], { direction: 'sendonly' })
  globalThis.peer = peer
  await peer.setLocalDescription(await peer.createOffer())
  const headers = { 'content-type': 'application/sdp', authorization: 'Bearer bench' }
  const answer = await fetch('/whip', { method: 'POST', headers, body: peer.localDescription.sdp })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
}
