/** A gentle plucked melody in maqam Hijaz, made note by note: two slightly detuned strings a note, as on an oud, in a small room. */
const RATE = 48_000
const BEATS_PER_MINUTE = 72
const BEAT_SECONDS = 60 / BEATS_PER_MINUTE
const TONIC_HZ = 146.83

/** Half tones of the scale above the tonic: D, E flat, F sharp, G, A, B flat, C, and on. */
const HIJAZ = [0, 1, 4, 5, 7, 8, 10, 12, 13, 16]

/** `[beat, degree of the scale, loudness]`; 36 beats are 30 seconds. */
const NOTES: readonly (readonly [number, number, number])[] = [
  [0, 0, 0.9],
  [1, 4, 0.6],
  [1.5, 3, 0.5],
  [2, 2, 0.7],
  [3, 1, 0.6],
  [3.5, 2, 0.5],
  [4, 3, 0.8],
  [5.5, 2, 0.5],
  [6, 1, 0.7],
  [7, 0, 0.8],
  [9, 4, 0.8],
  [9.5, 5, 0.5],
  [10, 4, 0.7],
  [10.75, 3, 0.4],
  [11, 4, 0.7],
  [12, 6, 0.8],
  [13, 5, 0.6],
  [13.5, 4, 0.5],
  [14, 3, 0.7],
  [15, 4, 0.6],
  [16, 2, 0.8],
  [18, 7, 0.9],
  [19, 6, 0.6],
  [19.5, 5, 0.5],
  [20, 4, 0.7],
  [20.5, 5, 0.5],
  [21, 6, 0.6],
  [22, 5, 0.7],
  [22.5, 4, 0.5],
  [23, 3, 0.6],
  [24, 4, 0.8],
  [25.5, 3, 0.5],
  [26, 2, 0.7],
  [26.5, 1, 0.4],
  [27, 2, 0.7],
  [28, 3, 0.7],
  [28.5, 2, 0.5],
  [29, 1, 0.7],
  [30, 2, 0.6],
  [30.5, 1, 0.5],
  [31, 0, 0.9],
  [33, 0, 0.4],
  [33.5, 1, 0.4],
  [34, 0, 0.6],
]
/** Low strings under the beginnings of phrases. */
const DRONES: readonly (readonly [number, number])[] = [
  [0, 0],
  [4, 5],
  [7, 0],
  [12, 7],
  [16, 0],
  [18, 0],
  [24, 7],
  [28, 5],
  [31, 0],
  [34, 0],
]

/** The whole melody as a 16-bit stereo WAV file. What still sounds at the end is carried into the beginning. */
export function renderMelody(seconds: number): Buffer {
  const length = seconds * RATE
  const left = new Float32Array(length)
  const right = new Float32Array(length)
  for (const [beat, degree, loudness] of NOTES) pluck(left, right, beat, TONIC_HZ * 2 ** ((HIJAZ[degree] ?? 0) / 12), loudness, 0.15)
  for (const [beat, halfTones] of DRONES) pluck(left, right, beat, (TONIC_HZ / 2) * 2 ** (halfTones / 12), 0.55, -0.2)
  return toWav(addRoom(left, 1), addRoom(right, 1.07))
}

function pluck(left: Float32Array, right: Float32Array, beat: number, frequency: number, loudness: number, pan: number): void {
  const start = Math.round(beat * BEAT_SECONDS * RATE)
  for (const [detune, delay, side] of [
    [0.9985, 0, -0.25],
    [1.0015, 350, 0.25],
  ] as const) {
    const tone = string(frequency * detune, Math.round(start + frequency * 7 + delay))
    const toRight = (1 + pan + side) / 2
    for (let index = 0; index < tone.length; index++) {
      const at = (start + delay + index) % left.length
      left[at] = left[at]! + tone[index]! * loudness * (1 - toRight)
      right[at] = right[at]! + tone[index]! * loudness * toRight
    }
  }
}

/** Karplus and Strong's string: a softened burst of noise that runs round a delay line. */
function string(frequency: number, seed: number): Float32Array {
  const period = RATE / frequency
  const size = Math.floor(period)
  const random = noise(seed)
  const line = new Float32Array(size)
  let soft = 0
  for (let index = 0; index < size; index++) {
    soft += (random() - soft) * 0.32
    line[index] = soft
  }
  // A plectrum a seventh of the way along takes out every seventh overtone.
  const plucked = line.map((value, index) => value - line[(index + Math.floor(size / 7)) % size]!)
  const seconds = 2.6
  const out = new Float32Array(Math.round(seconds * RATE))
  const decay = 0.5 ** (1 / (frequency * 0.55))
  for (let index = 0; index < out.length; index++) {
    const at = index % size
    const value = plucked[at]!
    plucked[at] = decay * (0.52 * value + 0.48 * plucked[(at + 1) % size]!)
    out[index] = value * Math.min(1, index / 60) * Math.min(1, (out.length - index) / 4000)
  }
  return out
}

/** Numbers from -1 to 1, the same at every run. */
function noise(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

function addRoom(dry: Float32Array, stretch: number): Float32Array {
  const wet = new Float32Array(dry)
  for (const [milliseconds, share] of [
    [37, 0.22],
    [61, 0.18],
    [89, 0.15],
    [131, 0.11],
    [197, 0.08],
    [283, 0.05],
  ] as const) {
    const delay = Math.round(((milliseconds * stretch) / 1000) * RATE)
    for (let index = 0; index < dry.length; index++) wet[index] = wet[index]! + share * dry[(index - delay + dry.length) % dry.length]!
  }
  return wet
}

function toWav(left: Float32Array, right: Float32Array): Buffer {
  const peak = Math.max(...[left, right].map((channel) => channel.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0)))
  const data = Buffer.alloc(left.length * 4)
  for (let index = 0; index < left.length; index++) {
    data.writeInt16LE(Math.round((left[index]! / peak) * 0.5 * 32_767), index * 4)
    data.writeInt16LE(Math.round((right[index]! / peak) * 0.5 * 32_767), index * 4 + 2)
  }
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + data.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(2, 22)
  header.writeUInt32LE(RATE, 24)
  header.writeUInt32LE(RATE * 4, 28)
  header.writeUInt16LE(4, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(data.length, 40)
  return Buffer.concat([header, data])
}
