/** Added to the watch page: writes down which frame was in sight when a cue changed the page. */
const CELL = 32
const BITS = 10
const WIDTH = 320

globalThis.cueLog = { cues: [], anchor: null }
const canvas = new OffscreenCanvas(BITS * 4, 8)
const context = canvas.getContext('2d', { willReadFrequently: true })

/** The number burned into the frame in sight; null where cells and their opposites do not agree. */
function readCounter(video) {
  const cell = (CELL * video.videoWidth) / WIDTH
  context.drawImage(video, 0, 0, cell * BITS, cell * 2, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const lit = (column, row) => data[((row * 4 + 2) * canvas.width + column * 4 + 2) * 4] > 127
  let number = 0
  for (let bit = 0; bit < BITS; bit++) {
    if (lit(bit, 0) === lit(bit, 1)) return null
    if (lit(bit, 0)) number += 2 ** bit
  }
  return number
}

globalThis.followCues = () => {
  const video = document.getElementById('video')
  let waiting = null
  video.addEventListener('souk:cue-applied', ({ detail }) => {
    waiting = detail
  })
  new MutationObserver(() => {
    if (!waiting) return
    cueLog.cues.push({ ...waiting, counter: readCounter(video) })
    waiting = null
  }).observe(document.getElementById('app'), { subtree: true, childList: true, characterData: true, attributes: true })
  // One frame whose number and time are both known ties the two together.
  const frame = (_now, { rtpTimestamp }) => {
    const counter = readCounter(video)
    if (counter === null || rtpTimestamp === undefined) video.requestVideoFrameCallback(frame)
    else cueLog.anchor = { rtp: rtpTimestamp, counter }
  }
  video.requestVideoFrameCallback(frame)
}
