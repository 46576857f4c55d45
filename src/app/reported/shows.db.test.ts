import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCues } from '#live/cues'
import { createRecordings } from '#live/recording'
import { createPictures } from '#platform/pictures'
import { createLocalFiles } from '#platform/storage'
import { createAudience } from '#safety/audience'
import type { SubjectSource } from '#safety/moderation'
import { testDatabase } from '#test/database'
import { type Stage, stage } from '#test/stage'
import { showSource } from './index.ts'

const { db, owner } = await testDatabase()
let set: Stage
let dataDir: string
let source: SubjectSource
let audience: ReturnType<typeof createAudience>
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'souk-reported-'))
  set = await stage({ db, owner })
  audience = createAudience({ ...set, config: set.config })
  const files = createLocalFiles(path.join(dataDir, 'files'))
  const recordings = createRecordings({
    ...{ ...set, files, audience, pictures: createPictures({ files }) },
    config: { dataDir, replays: { keptDays: undefined, quotaBytes: undefined } },
    jobs: { ...set.jobs, handle: () => undefined, schedule: () => undefined },
    cues: createCues({ ...set, realtime: { publish: () => undefined } } as never),
    playback: {
      admitMedia: () => Promise.reject(new Error('no bytes are asked for in this test')),
      onSegment: () => () => undefined,
      onLastSegment: () => () => undefined,
    },
  })
  source = showSource({ ...set, recordings, clips: { withholdOf: async () => undefined }, audience })
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('a broadcast that an operator stops is withheld until that is taken back', async () => {
  const { show } = await set.openShow()
  await set.goOnAir(show.id)
  const withheld = async () =>
    (
      await owner.query<{ withheld: boolean }>(
        'select r.withheld_at is not null as withheld from live.recording r join programme.show s on s.id = r.show_id where s.slug = $1',
        [show.slug],
      )
    ).rows
  await source.carryOut('stop-broadcast', show.id, set.hostId)
  expect((await set.shows.get(show.id)).state).toBe('ended')
  expect(await withheld()).toEqual([{ withheld: true }])
  await source.takeBack('stop-broadcast', show.id)
  expect(await withheld()).toEqual([{ withheld: false }])
})

test('a show that was for adults before an operator said so stays that when the operator’s word is taken back', async () => {
  for (const chosen of ['adults', 'everyone'] as const) {
    const { show } = await set.openShow()
    const subject = { kind: 'show', id: show.id }
    await audience.setAudience(subject, chosen)
    await source.carryOut('restrict-to-adults', show.id, set.hostId)
    expect(await audience.audienceOf(subject)).toBe('adults')
    await source.takeBack('restrict-to-adults', show.id)
    expect(await audience.audienceOf(subject)).toBe(chosen)
  }
})
