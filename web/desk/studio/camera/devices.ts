/** What a person may choose to send with. */
export interface Device {
  readonly id: string
  /** The browser's own name for it; empty until the person allowed cameras. */
  readonly name: string
}

export interface Devices {
  readonly cameras: readonly Device[]
  readonly microphones: readonly Device[]
}

export const qualities = ['1080', '720', '480'] as const
export type Quality = (typeof qualities)[number]

const SIZES: Record<Quality, { width: number; height: number; maxBitrate: number }> = {
  '1080': { width: 1920, height: 1080, maxBitrate: 4_500_000 },
  '720': { width: 1280, height: 720, maxBitrate: 2_500_000 },
  '480': { width: 854, height: 480, maxBitrate: 1_000_000 },
}

export const bitrateOf = (quality: Quality): number => SIZES[quality].maxBitrate

export interface Choice {
  /** Null: whichever the browser thinks best. */
  readonly cameraId: string | null
  readonly microphoneId: string | null
  readonly quality: Quality
  /** Only the own view is turned round; viewers read what is held into the camera. */
  readonly isMirrored: boolean
}

const KEPT_AS = 'souk-camera'
const first: Choice = { cameraId: null, microphoneId: null, quality: '720', isMirrored: true }

export function keptChoice(): Choice {
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Choice>) }
  } catch {
    return first
  }
}

export function keepChoice(choice: Choice): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(choice))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

const exactly = (id: string | null): { deviceId?: ConstrainDOMString } => (id === null ? {} : { deviceId: { exact: id } })

export const pictureOf = ({ cameraId, quality }: Choice): MediaTrackConstraints => ({
  ...exactly(cameraId),
  ...(cameraId === null && { facingMode: 'user' }),
  width: { ideal: SIZES[quality].width },
  height: { ideal: SIZES[quality].height },
  frameRate: { ideal: 30 },
})

export const soundOf = ({ microphoneId }: Choice): MediaTrackConstraints => ({
  ...exactly(microphoneId),
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
})

/** Opens camera and microphone. What was chosen last time may be unplugged now: then any other. */
export async function openDevices(choice: Choice): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: pictureOf(choice), audio: soundOf(choice) })
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'OverconstrainedError'
    if (!isGone) throw error
    const any = { ...choice, cameraId: null, microphoneId: null }
    return navigator.mediaDevices.getUserMedia({ video: pictureOf(any), audio: soundOf(any) })
  }
}

export async function listDevices(): Promise<Devices> {
  const all = await navigator.mediaDevices.enumerateDevices()
  const ofKind = (kind: MediaDeviceKind): Device[] =>
    all.flatMap((device) => (device.kind === kind && device.deviceId !== '' ? [{ id: device.deviceId, name: device.label }] : []))
  return { cameras: ofKind('videoinput'), microphones: ofKind('audioinput') }
}
