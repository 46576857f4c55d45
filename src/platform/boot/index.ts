/**
 * What starting says: one line per step for whoever watches the terminal, and one sentence when Souk will not start.
 */

/** Souk refuses to start or to go on; `message` is one sentence that says what is wrong and what to do. Never a bug. */
export class BootRefusal extends Error {
  override readonly name = 'BootRefusal'
}

/** Prints one plain line about a step that may be felt. */
export type Progress = (line: string) => void
