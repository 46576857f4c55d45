/**
 * State machines as one table each. `defineStates` checks the table when the module loads, so a state that nothing reaches,
 * or a way that leads nowhere, stops the boot instead of a customer.
 */
export interface States<State extends string> {
  readonly all: readonly State[]
  readonly initial: State
  /** States in which nothing more happens. */
  readonly final: readonly State[]
  can(from: State, to: State): boolean
  /** Every state from which `to` may be entered: the guard of an update in SQL. */
  before(to: State): readonly State[]
}

export function defineStates<State extends string>(
  name: string,
  initial: NoInfer<State>,
  ways: Readonly<Record<State, readonly NoInfer<State>[]>>,
): States<State> {
  const all = Object.keys(ways) as State[]
  const next = (state: State): readonly State[] => ways[state]
  for (const state of all) {
    for (const to of next(state)) {
      if (!all.includes(to)) throw new Error(`${name}: ${state} leads to ${to}, which is no state`)
      if (to === state) throw new Error(`${name}: ${state} leads to itself`)
    }
  }
  const reached = new Set<State>([initial])
  for (const state of reached) for (const to of next(state)) reached.add(to)
  const lost = all.filter((state) => !reached.has(state))
  if (lost.length > 0) throw new Error(`${name}: nothing leads from ${initial} to ${lost.join(', ')}`)
  return {
    all,
    initial,
    final: all.filter((state) => next(state).length === 0),
    can: (from, to) => next(from).includes(to),
    before: (to) => all.filter((state) => next(state).includes(to)),
  }
}
