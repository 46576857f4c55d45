import type { Signal, SignalWarning } from './port.ts'

export interface SignalContext {
  /** Since the epoch began. */
  ageMs: number
  rateVaries: boolean
  /** Of AAC; null without it. */
  sampleRate: number | null
  whep: boolean
  msSinceJump: number
}

const SETTLED_MS = 6000
const RARE_KEYFRAMES_SECONDS = 4
const HIGH_BPS = 6_000_000
/** Half of what a talking head needs. */
const LOW_BITS_PER_PIXEL = 0.02
const FEW_FRAMES = 20
const LOSING_PERCENT = 2
const SILENT_DB = -60
const USUAL_RATES: ReadonlySet<number> = new Set([44_100, 48_000])
const JUMP_TOLD_MS = 5 * 60_000

/** What an encoder should be set differently for. Figures are not judged before they have settled. */
export function warningsOf(signal: Omit<Signal, 'warnings'>, context: SignalContext): SignalWarning[] {
  const found: (SignalWarning | false)[] = [
    signal.bFrames && 'b-frames',
    signal.audio?.codec === 'aac' && !signal.bFrames && !context.whep && 'sound-not-opus',
    context.sampleRate !== null && !USUAL_RATES.has(context.sampleRate) && 'sound-rate-unusual',
    context.msSinceJump < JUMP_TOLD_MS && 'clock-jumped',
    signal.keyframeIntervalSeconds !== null && signal.keyframeIntervalSeconds > RARE_KEYFRAMES_SECONDS && 'keyframes-rare',
    ...(signal.state === 'live' && context.ageMs > SETTLED_MS ? settled(signal, context) : []),
  ]
  return found.filter((code) => code !== false)
}

function settled(signal: Omit<Signal, 'warnings'>, context: SignalContext): (SignalWarning | false)[] {
  const pixelsPerSecond = (signal.width ?? 0) * (signal.height ?? 0) * signal.framesPerSecond
  const videoBps = signal.bitrateBps - (signal.audio?.bitrateBps ?? 0)
  return [
    // No keyframe but the first has come in all that time.
    signal.keyframeIntervalSeconds === null && 'keyframes-rare',
    signal.bitrateBps > HIGH_BPS && 'bitrate-high',
    videoBps < pixelsPerSecond * LOW_BITS_PER_PIXEL && 'bitrate-low',
    signal.framesPerSecond < FEW_FRAMES && 'frames-few',
    // A camera in a browser sends what it gets; nobody can set it.
    context.rateVaries && signal.protocol === 'rtmp' && 'frame-rate-varies',
    signal.audio === null && 'no-audio',
    signal.audio !== null && signal.audio.levelDb !== null && signal.audio.levelDb < SILENT_DB && 'sound-silent',
    signal.lossPercent > LOSING_PERCENT && 'losing-packets',
  ]
}
