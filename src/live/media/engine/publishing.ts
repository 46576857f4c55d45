import type { IngestEnd } from '../port.ts'

/** Whoever publishes into a broadcast, by whichever protocol. */
export interface Publishing {
  readonly sessionId: string
  silentMs(nowMs: number): number
  askForKeyframe(): void
  tick(nowMs: number): void
  end(reason: IngestEnd): void
}
