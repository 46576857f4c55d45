import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { bringFfmpeg } from '../../test/fixtures/encoder.ts'

const WIDTH = 1280
const HEIGHT = 720
const FRAMES_PER_SECOND = 30
const CELL = 40
const BITS = 32
const COLUMNS = 16
const WHITE = 235
const BLACK = 16
const GREY = 128

/** ffmpeg with a moving picture that has the time of its making burned in, as the pages of the other benchmarks draw it; keyframes every two seconds. */
export async function startClockEncoder(url: string): Promise<{ stop(): Promise<void> }> {
  const child = spawn(
    await bringFfmpeg(),
    [
      ...['-hide_banner', '-loglevel', 'error'],
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${WIDTH}x${HEIGHT}`, '-framerate', String(FRAMES_PER_SECOND), '-i', 'pipe:0'],
      ...['-re', '-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000'],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-tune',
        'zerolatency',
        '-g',
        '60',
        '-b:v',
        '2500k',
        '-maxrate',
        '2500k',
        '-bufsize',
        '1250k',
      ],
      ...['-c:a', 'aac', '-b:a', '96k', '-f', 'flv', url],
    ],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  child.stdin.on('error', () => {})
  const timer = sendFrames(child)
  return {
    async stop() {
      clearInterval(timer)
      const ended = once(child, 'exit')
      child.stdin.end()
      child.kill('SIGTERM')
      await ended
    },
  }
}

function sendFrames({ stdin }: ChildProcess): NodeJS.Timeout {
  const grounds = Array.from({ length: FRAMES_PER_SECOND }, (_, step) => ground(step))
  const sinceMs = performance.now()
  let sent = 0
  return setInterval(() => {
    const due = Math.floor(((performance.now() - sinceMs) * FRAMES_PER_SECOND) / 1000)
    for (; sent <= due; sent++) {
      const frame = Buffer.from(grounds[sent % grounds.length]!)
      burn(frame, Math.round(performance.timeOrigin + performance.now()) % 2 ** 24)
      stdin?.write(frame)
    }
  }, 5)
}

/** Slanting bars that move on by one step a frame. */
function ground(step: number): Buffer {
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, GREY)
  for (let y = CELL * 2; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) frame[y * WIDTH + x] = 40 + ((x + y + step * 8) % 160)
  return frame
}

function burn(frame: Buffer, clock: number): void {
  const value = clock + 2 ** 24 * ((clock ^ (clock >> 8) ^ (clock >> 16)) & 255)
  for (let bit = 0; bit < BITS; bit++) {
    const x = (bit % COLUMNS) * CELL
    const y = Math.floor(bit / COLUMNS) * CELL
    const shade = Math.floor(value / 2 ** bit) % 2 ? WHITE : BLACK
    for (let row = y; row < y + CELL; row++) frame.fill(shade, row * WIDTH + x, row * WIDTH + x + CELL)
  }
}
