import { type Frame, frameOf } from './frame.ts'

export interface Snapshot {
  /** All messages up to here are in it. */
  readonly seq: number
  readonly frame: Frame
}

export interface Snapshots {
  /** The state as of a moment ago. One reading serves everybody who asks meanwhile: after a restart all viewers come at once. */
  current(): Promise<Snapshot>
  forget(): void
}

export interface SnapshotsOptions {
  room: string
  epoch: string
  keepMilliseconds: number
  read(): Promise<unknown>
  /** Number of the last message that members have been sent. */
  seq(): number
}

export function createSnapshots({ room, epoch, keepMilliseconds, read, seq }: SnapshotsOptions): Snapshots {
  let kept: { promise: Promise<Snapshot>; untilMs: number } | undefined

  async function take(): Promise<Snapshot> {
    // The number first: a message that comes while the state is read is sent again rather than lost.
    const at = seq()
    const state = await read()
    return { seq: at, frame: frameOf(`{"t":"snapshot","room":"${room}","epoch":"${epoch}","seq":${at},"state":${JSON.stringify(state)}}`) }
  }

  return {
    current() {
      const now = performance.now()
      if (kept && now < kept.untilMs) return kept.promise
      const mine = { promise: take(), untilMs: now + keepMilliseconds }
      kept = mine
      mine.promise.catch(() => {
        if (kept === mine) kept = undefined
      })
      return mine.promise
    },
    forget() {
      kept = undefined
    },
  }
}
