import type { AppliedCue } from '../cues/cue-timeline.ts'

/** The hook of measurements: who wants to know when a cue took effect listens on the video element. */
export function announceCue(video: HTMLVideoElement, { cue, appliedAt, late }: AppliedCue): void {
  const { id, kind, mediaTime, rtp, at } = cue
  video.dispatchEvent(new CustomEvent('souk:cue-applied', { detail: { id, kind, mediaTime, rtp, at, appliedAt, late } }))
}
