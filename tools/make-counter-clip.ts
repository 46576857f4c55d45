/**
 * `npm run make-counter-clip` makes bench/cue-error/counter.mp4 anew: every frame carries its own number as black and white cells, ten
 * for the number and ten for its opposite. Needs ffmpeg; the benchmark that plays the clip does not.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const FRAMES = 900
const FRAMES_PER_SECOND = 30
const WIDTH = 320
const HEIGHT = 568
const CELL = 32
const BITS = 10

const clip = fileURLToPath(new URL('../bench/cue-error/counter.mp4', import.meta.url))

/** One grey picture: a slow wave with the cells on top of it. */
function drawFrame(number: number): Buffer {
  const picture = Buffer.alloc(WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    picture.fill(90 + Math.round(40 * Math.sin(y / 60 + (number / FRAMES) * 12 * Math.PI)), y * WIDTH, (y + 1) * WIDTH)
  for (let bit = 0; bit < BITS; bit++) {
    const set = (number >> bit) & 1
    drawCell(picture, bit, 0, set)
    drawCell(picture, bit, 1, 1 - set)
  }
  return picture
}

function drawCell(picture: Buffer, column: number, row: number, set: number): void {
  for (let y = row * CELL; y < (row + 1) * CELL; y++)
    picture.fill(set ? 235 : 16, y * WIDTH + column * CELL, y * WIDTH + (column + 1) * CELL)
}

const input = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${WIDTH}x${HEIGHT}`, '-framerate', `${FRAMES_PER_SECOND}`, '-i', 'pipe:0']
/** Silence: a publisher without sound is another case. */
const sound = ['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-shortest', '-c:a', 'libopus', '-b:a', '8k']
const video = [
  '-c:v',
  'libx264',
  '-profile:v',
  'baseline',
  '-pix_fmt',
  'yuv420p',
  '-bf',
  '0',
  '-crf',
  '26',
  '-g',
  '30',
  '-sc_threshold',
  '0',
]
const encoder = spawn('ffmpeg', ['-y', '-v', 'error', ...input, ...sound, ...video, '-movflags', '+faststart', clip], {
  stdio: ['pipe', 'inherit', 'inherit'],
})
const ended = once(encoder, 'exit')
for (let number = 0; number < FRAMES; number++) if (!encoder.stdin.write(drawFrame(number))) await once(encoder.stdin, 'drain')
encoder.stdin.end()
await ended
process.exitCode = encoder.exitCode ?? 1
