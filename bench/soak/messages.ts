/** What can be had at this moment. */
export interface Sale {
  readonly kind: 'drop' | 'claims' | 'lot'
  readonly id: string
  /** Of claims. */
  readonly items: readonly string[]
}

export interface CrowdTask {
  /** Of every server, whether it runs now or not. */
  readonly urls: readonly string[]
  readonly people: number
}

/** How often each thing happened, by name. */
export type Counts = Record<string, number>

/** To the crowd: what is on now. From the crowd, some times a second: what was done since the last time, attempts by sale. */
export interface Tidings {
  readonly attempts: Readonly<Record<string, number>>
  readonly counts: Counts
}
