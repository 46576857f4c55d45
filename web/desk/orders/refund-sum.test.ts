import { expect, test } from 'vitest'
import { proposedSum } from './refund-sum.ts'

const money = (amount: string) => ({ amount, currency: 'AED' })
const order = {
  ...{ total: money('1150'), refunded: money('0'), deliveryWorth: money('150') },
  lines: [{ quantity: 3 }],
  units: [{ position: 0, refunded: 0, worth: money('1000') }],
}

test('units one by one give exactly the line', () => {
  const steps = [0, 1, 2].map((refunded) =>
    proposedSum({ ...order, units: [{ ...order.units[0]!, refunded }] }, [{ position: 0, quantity: 1 }], false),
  )
  expect(steps).toEqual([333n, 333n, 334n])
})

test('what was given back freely before is not given back twice', () => {
  expect(proposedSum({ ...order, refunded: money('1100') }, [{ position: 0, quantity: 3 }], true)).toBe(50n)
})
