import { expect, test } from 'vitest'
import { startSouk } from '#test/souk'

const souk = await startSouk({ empty: true })
const read = async (place: string) => (await fetch(`${souk.url}${place}`)).json() as Promise<unknown>

test('a start without the demo market serves an empty house', async () => {
  expect(await read('/api/shows')).toEqual({ items: [] })
  expect(await read('/api/demo/people')).toEqual({ items: [] })
  expect(await read('/readyz')).toMatchObject({ ready: true })
  expect(souk.said()).not.toContain('Demo people')
})
