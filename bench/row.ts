/** One measured figure of a benchmark, and the bound it must keep. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** `≤ 700`, `≥ 1000`, `= 0`; empty where the figure is told and nothing is promised. */
  readonly bound: string
  readonly holds: boolean
}

export const atMost = (name: string, value: number, unit: string, bound: number): Row => ({
  name,
  value,
  unit,
  bound: `≤ ${bound}`,
  holds: value <= bound,
})

export const atLeast = (name: string, value: number, unit: string, bound: number): Row => ({
  name,
  value,
  unit,
  bound: `≥ ${bound}`,
  holds: value >= bound,
})

export const exactly = (name: string, value: number, unit: string, bound: number): Row => ({
  name,
  value,
  unit,
  bound: `= ${bound}`,
  holds: value === bound,
})

/** A figure without a promise. */
export const told = (name: string, value: number, unit: string): Row => ({ name, value, unit, bound: '', holds: true })
