/** What a playlist says of one fragment: where it lies in the player's time (seconds) and the date of its first frame (milliseconds). */
export interface DatedFragment {
  readonly start: number
  readonly duration: number
  readonly programDateTime: number | null
}

/** Fragments begin where their audio or video begins, whichever is first. */
const startToleranceSeconds = 0.03

/** Index of the last fragment that starts at or before the time; the first one for earlier times. */
function indexAt(fragments: readonly DatedFragment[], mediaTime: number): number {
  let low = 0
  let high = fragments.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((fragments[middle]?.start ?? 0) <= mediaTime + startToleranceSeconds) low = middle
    else high = middle - 1
  }
  return low
}

/** The date of the frame at that time of the player, in milliseconds: the fragment's own date and what lies between. */
export function dateOfMediaTime(fragments: readonly DatedFragment[], mediaTime: number): number | null {
  const fragment = fragments[indexAt(fragments, mediaTime)]
  if (!fragment || fragment.programDateTime === null) return null
  return fragment.programDateTime + (mediaTime - fragment.start) * 1000
}

/** The player's time of a date; within a gap of the recording, where the picture goes on after it. */
export function mediaTimeOfDate(fragments: readonly DatedFragment[], date: number): number | null {
  const after = fragments.findIndex(({ programDateTime }) => programDateTime !== null && programDateTime > date)
  const before = fragments.at(after < 0 ? -1 : Math.max(0, after - 1))
  if (!before || before.programDateTime === null) return null
  const inside = Math.max(0, (date - before.programDateTime) / 1000)
  return before.start + Math.min(inside, before.duration)
}
