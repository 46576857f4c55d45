import type { WatchSession } from '../../live/session/watch-session.ts'

/** What the page around hears. docs/embedding.md says what each carries. */
export type EmbedEvent =
  | 'ready'
  | 'playing'
  | 'waiting'
  | 'paused'
  | 'muted'
  | 'unmuted'
  | 'ended'
  | 'pinned-product-changed'
  | 'pinned-product-clicked'
  | 'show-clicked'

export interface HostPage {
  say(event: EmbedEvent, more?: Readonly<Record<string, unknown>>): void
}

const version = 1
const commands = ['play', 'pause', 'mute', 'unmute'] as const
type Command = (typeof commands)[number]

/** The command in a message of the page around; null for everything else that pages say. */
export function commandIn(data: unknown): Command | null {
  if (typeof data !== 'object' || data === null || !('target' in data) || data.target !== 'souk' || !('command' in data)) return null
  return commands.find((command) => command === data.command) ?? null
}

/** Tells the page around what happens, and does what it asks of the picture. Nothing that is said names the viewer, so anybody may hear it. */
export function announceTo(frame: Window, session: WatchSession, video: HTMLVideoElement): HostPage {
  const { slug, id } = session.show.read()
  const around = frame.parent === frame ? null : frame.parent
  const say: HostPage['say'] = (event, more = {}) =>
    around?.postMessage({ source: 'souk', version, event, show: { id, slug }, ...more }, '*')

  const { player, picture, pin, room } = session
  let phase = player.phase.read()
  player.phase.subscribe(() => {
    const next = player.phase.read()
    if (next === phase) return
    if (next === 'flowing') say('playing', { path: player.path.read() })
    else if (phase === 'flowing') say('waiting')
    phase = next
  })
  let wasMuted = picture.muted.read()
  picture.muted.subscribe(() => {
    if (picture.muted.read() === wasMuted) return
    wasMuted = !wasMuted
    say(wasMuted ? 'muted' : 'unmuted')
  })
  picture.paused.subscribe(() => {
    if (picture.paused.read()) say('paused')
  })
  pin.subscribe(() => say('pinned-product-changed', { productId: pin.read()?.productId ?? null }))
  let ended = false
  room.subscribe(() => {
    const over = room.read().broadcast?.state === 'ended'
    if (over && !ended) say('ended')
    ended = over
  })
  frame.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== around) return
    const command = commandIn(data)
    if (command === 'play') picture.play()
    else if (command === 'pause') picture.pause()
    else if (command) picture.setMuted(command === 'mute')
  })
  video.addEventListener('error', () => say('waiting'))
  return { say }
}
