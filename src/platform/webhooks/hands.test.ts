import { expect, test } from 'vitest'
import { createHands } from './hands.ts'

test('what is turned away while the last hands look in vain is delivered by them', async () => {
  const due: string[] = []
  const delivered: string[] = []
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const lendHand = createHands({
    async take() {
      const seen = due.shift() ?? null
      await gate
      return seen
    },
    deliver: async (id) => void delivered.push(id),
  })
  const looking = [lendHand(null), lendHand(null)]
  due.push('late')
  await lendHand('late')
  open()
  await Promise.all(looking)
  expect(delivered).toEqual(['late'])
})
