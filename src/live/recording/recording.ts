import type { Rendition } from '#live/playback'
import type { Id } from '#platform/ids'
import { defineStates } from '#platform/states'

export const recordingStates = defineStates('recording', 'recording', {
  recording: ['finished', 'removed'],
  finished: ['removed'],
  removed: [],
})
export type RecordingState = (typeof recordingStates.all)[number]

export const fileStates = defineStates('file of a recording', 'none', {
  none: ['making'],
  making: ['ready', 'failed'],
  ready: [],
  failed: ['making'],
})
export type FileState = (typeof fileStates.all)[number]

export const stopReasons = ['disk-full', 'quota', 'too-slow', 'too-long', 'fault'] as const
/** Why nothing more was kept although the broadcast went on. */
export type StopReason = (typeof stopReasons)[number]

/** What is kept of one broadcast. */
export interface Recording {
  readonly broadcastId: Id<'brd'>
  readonly showId: Id<'shw'>
  readonly state: RecordingState
  /** Date of media time 0. */
  readonly startedAt: Date
  readonly stopReason: StopReason | null
  readonly endedAt: Date | null
  readonly hiddenAt: Date | null
  /** An operator's decision. */
  readonly withheldAt: Date | null
  readonly fileState: FileState
  readonly fileProgressPercent: number
  readonly fileSizeBytes: number | null
}

/** A piece that begins with a keyframe. Ticks of 90 kHz on the broadcast's timeline. */
export interface Segment {
  /** Counts up by one, from 0, within the recording. */
  readonly number: number
  readonly rendition: Rendition
  readonly startTicks: number
  readonly durationTicks: number
  readonly initNumber: number
  /** Not continuous with the segment before it, in time or in format. */
  readonly discontinuity: boolean
  readonly sizeBytes: number
}

/** Neither its brand nor an operator keeps it from being seen. */
export const isShown = ({ hiddenAt, withheldAt }: Pick<Recording, 'hiddenAt' | 'withheldAt'>): boolean => !hiddenAt && !withheldAt
/** Whether it can be seen again. */
export const isOpen = (recording: Recording): boolean => recording.state === 'finished' && isShown(recording)

const folderOf = (broadcastId: Id<'brd'>) => `media/${broadcastId}`
/** Keys of the files of a recording. */
export const keys = {
  folder: folderOf,
  segment: (broadcastId: Id<'brd'>, number: number) => `${folderOf(broadcastId)}/seg-${number}.m4s`,
  init: (broadcastId: Id<'brd'>, number: number) => `${folderOf(broadcastId)}/init-${number}.mp4`,
  file: (broadcastId: Id<'brd'>) => `${folderOf(broadcastId)}/replay.mp4`,
  thumbnail: (broadcastId: Id<'brd'>) => `${folderOf(broadcastId)}/thumbnail.jpg`,
}

/** Whether the two are one stretch of time. A frame's length is as exact as a camera is. */
const TOLERANCE_TICKS = 9_000
export function follows(before: Pick<Segment, 'startTicks' | 'durationTicks'>, startTicks: number): boolean {
  return Math.abs(before.startTicks + before.durationTicks - startTicks) <= TOLERANCE_TICKS
}
