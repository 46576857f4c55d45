/**
 * `npm run make-demo-clip [-- --stills DIR]` draws assets/demo/evenings-by-the-kiln.mp4 anew: the scene frame by frame in headless
 * Chromium, the melody note by note, joined by ffmpeg. Needs Chromium (CHROMIUM_PATH, or /usr/bin/chromium) and ffmpeg; running
 * Souk needs neither. With `--stills` it writes one picture per scene to look at instead.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { renderMelody } from './demo-clip/melody.ts'

const SECONDS = 30
const FRAMES_PER_SECOND = 30
const WIDTH = 540
const HEIGHT = 960
const STILLS_AT_SECONDS = [0, 0.15, 0.3, 2.2, 4.75, 7.5, 12.5, 17.5, 22.5, 27.5]

const root = fileURLToPath(new URL('..', import.meta.url))
const scene = join(root, 'assets/demo/scenes/kiln.svg')
const pictures = join(root, 'assets/demo/scenes')
const clip = join(root, 'assets/demo/evenings-by-the-kiln.mp4')

async function openStage(page: Page, folder: string): Promise<void> {
  const svg = await readFile(scene, 'utf8')
  const stage = await readFile(new URL('demo-clip/stage.js', import.meta.url), 'utf8')
  const html = `<!doctype html><style>body{margin:0;overflow:hidden;background:#000}svg{display:block;width:${WIDTH}px;height:${HEIGHT}px}</style>
${svg}<script>globalThis.pictures = ${JSON.stringify(pathToFileURL(pictures).href)}</script><script>${stage}</script>`
  const path = join(folder, 'stage.html')
  await writeFile(path, html)
  await page.goto(pathToFileURL(path).href, { waitUntil: 'networkidle' })
}

async function drawFrame(page: Page, seconds: number): Promise<Buffer> {
  await page.evaluate(`drawAt(${seconds})`)
  return page.screenshot({ type: 'jpeg', quality: 97 })
}

function startEncoder(melody: string): ChildProcess {
  const video = ['-c:v', 'libx264', '-preset', 'veryslow', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p', '-bf', '0', '-crf', '23']
  const group = [
    '-g',
    `${FRAMES_PER_SECOND}`,
    '-keyint_min',
    `${FRAMES_PER_SECOND}`,
    '-sc_threshold',
    '0',
    '-maxrate',
    '640k',
    '-bufsize',
    '640k',
  ]
  const opus = ['-c:a:0', 'libopus', '-b:a:0', '56k', '-c:a:1', 'aac', '-b:a:1', '80k', '-ar', '48000']
  const maps = ['-map', '0:v', '-map', '1:a', '-map', '1:a', '-t', `${SECONDS}`, '-movflags', '+faststart']
  const frames = ['-f', 'image2pipe', '-framerate', `${FRAMES_PER_SECOND}`, '-c:v', 'mjpeg', '-i', 'pipe:0']
  return spawn('ffmpeg', ['-y', '-v', 'error', ...frames, '-i', melody, ...maps, ...video, ...group, ...opus, clip], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
}

async function render(page: Page, folder: string): Promise<void> {
  const melody = join(folder, 'melody.wav')
  await writeFile(melody, renderMelody(SECONDS))
  const encoder = startEncoder(melody)
  const ended = once(encoder, 'exit')
  const count = SECONDS * FRAMES_PER_SECOND
  for (let frame = 0; frame < count; frame++) {
    if (!encoder.stdin?.write(await drawFrame(page, frame / FRAMES_PER_SECOND))) await once(encoder.stdin ?? encoder, 'drain')
    if (frame % 90 === 0) console.log(`frame ${frame} of ${count}`)
  }
  encoder.stdin?.end()
  await ended
  if (encoder.exitCode !== 0) throw new Error(`ffmpeg ended with ${encoder.exitCode}`)
  console.log(`wrote ${clip}`)
}

const { values } = parseArgs({ options: { stills: { type: 'string' } } })
const folder = await mkdtemp(join(tmpdir(), 'souk-clip-'))
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--allow-file-access-from-files'],
})
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  page.on('pageerror', (error) => console.error(error))
  await openStage(page, folder)
  if (values.stills === undefined) await render(page, folder)
  else for (const seconds of STILLS_AT_SECONDS) await writeFile(join(values.stills, `still-${seconds}.jpg`), await drawFrame(page, seconds))
} finally {
  await browser.close()
  await rm(folder, { recursive: true })
}
