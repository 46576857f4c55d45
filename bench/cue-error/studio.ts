import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { addressesAt } from '../../tools/souk/addresses.ts'

const PATIENCE_SECONDS = 60

export interface Studio {
  slug: string
  lineup: string[]
  epoch(): Promise<number>
  post(what: string, body: object): Promise<unknown>
  /** Ends the show for good, and answers once its replay can be seen. */
  end(): Promise<void>
}

const deskSchema = z.object({
  show: z.object({ slug: z.string(), lineup: z.array(z.object({ id: z.string() })) }),
  broadcast: z.object({ epoch: z.number(), state: z.string() }).nullable(),
})

/** The desk of the demo's running show, as the person who runs it. */
export async function openStudio(url: string): Promise<Studio> {
  const { addresses } = await addressesAt(url)
  const cookie = addresses.find((address) => address.as === 'studio')?.cookie ?? ''
  const { items } = z
    .object({ items: z.array(z.object({ id: z.string(), state: z.string() })) })
    .parse(await (await fetch(`${url}/api/studio/shows`, { headers: { cookie } })).json())
  const show = items.find(({ state }) => state === 'live')
  if (!show) throw new Error('the demo has no show on air')
  const desk = `${url}/api/studio/shows/${show.id}`
  const read = async () => deskSchema.parse(await (await fetch(desk, { headers: { cookie } })).json())
  const { show: whole } = await read()
  const send = async (method: 'POST' | 'PUT', what: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${desk}/${what}`, {
      method,
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    slug: whole.slug,
    lineup: whole.lineup.map(({ id }) => id),
    epoch: async () => (await read()).broadcast?.epoch ?? 0,
    post: (what, body) => send('POST', what, body),
    async end() {
      await send('PUT', 'state', { state: 'ended' })
      for (let second = 0; second < PATIENCE_SECONDS; second++) {
        if ((await fetch(`${url}/api/shows/${whole.slug}/replay`)).ok) return
        await sleep(1000)
      }
      throw new Error('the replay did not open')
    },
  }
}

export async function untilEpoch(studio: Studio, epoch: number): Promise<void> {
  for (let second = 0; second < PATIENCE_SECONDS; second++) {
    if ((await studio.epoch()) >= epoch) return
    await sleep(1000)
  }
  throw new Error('the counter did not go on air')
}
