import { expect, test } from 'vitest'
import { fulfilments, phases, sellerOrderStates, stateOf } from './states.ts'

test('every step of an order or its parcels that may be seen is a way of the one table', () => {
  const wrong: string[] = []
  for (const phase of phases.all) {
    for (const next of phases.all) {
      if (phases.can(phase, next) && !(phase === 'open' && next === 'completed')) {
        const [from, to] = [stateOf(phase, 'none'), stateOf(next, 'none')]
        if (!sellerOrderStates.can(from, to)) wrong.push(`${from} → ${to}`)
      }
    }
  }
  for (const parcels of fulfilments.all) {
    for (const next of fulfilments.all) {
      const [from, to] = [stateOf('open', parcels), stateOf('open', next)]
      if (fulfilments.can(parcels, next) && !sellerOrderStates.can(from, to)) wrong.push(`${from} → ${to}`)
    }
  }
  expect(wrong).toEqual([])
})

test('nothing happens any more to what is completed or cancelled', () => {
  expect(sellerOrderStates.final).toEqual(['completed', 'cancelled'])
})
