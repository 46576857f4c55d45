/** Reads the burned clock out of every frame that the page's video is given to paint. */
const CELL = 40
const BITS = 32
const COLUMNS = 16

const video = Object.assign(document.createElement('video'), { muted: true, autoplay: true, playsInline: true })
document.body.append(video)
const SAMPLES = 4
const canvas = new OffscreenCanvas(COLUMNS * SAMPLES, (BITS / COLUMNS) * SAMPLES)
const context = canvas.getContext('2d', { willReadFrequently: true })

globalThis.seen = { firstFrameMs: 0, frames: [] }

/** Milliseconds, or null when the picture was too coarse. The size on the wire may differ from the size drawn: browsers begin small. */
function readClock() {
  const cell = (CELL * video.videoWidth) / 1280
  context.drawImage(video, 0, 0, cell * COLUMNS, (cell * BITS) / COLUMNS, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  let value = 0
  for (let bit = 0; bit < BITS; bit++) {
    const x = (bit % COLUMNS) * SAMPLES + SAMPLES / 2
    const y = Math.floor(bit / COLUMNS) * SAMPLES + SAMPLES / 2
    if (data[(y * canvas.width + x) * 4] > 127) value += 2 ** bit
  }
  const clock = value % 2 ** 24
  return Math.floor(value / 2 ** 24) === ((clock ^ (clock >> 8) ^ (clock >> 16)) & 255) ? clock : null
}

globalThis.watchClock = () => {
  const since = performance.now()
  const frame = (now, metadata) => {
    video.requestVideoFrameCallback(frame)
    seen.firstFrameMs ||= performance.now() - since
    const shownAt = Math.round(performance.timeOrigin + performance.now()) % 2 ** 24
    const clock = readClock()
    seen.frames.push({ age: clock === null ? null : (shownAt - clock + 2 ** 24) % 2 ** 24, width: metadata.width })
  }
  video.requestVideoFrameCallback(frame)
}
