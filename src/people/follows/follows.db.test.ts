import { beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/http'
import { newId } from '#platform/ids'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { type Desk, follow, listMyFollows, readFollowing, unfollow } from './follow.ts'
import { createFollows } from './index.ts'

const { db, owner } = await testDatabase()
let set: Stage
let desk: Desk
beforeAll(async () => {
  set = await stage({ db, owner })
  desk = { ...set, tables: db.tables() }
})

test('who is signed in follows a channel and a host once, and stops', async () => {
  const me = member(set.hostId, [], [])
  const channel = { kind: 'channel', id: set.brand.id } as const
  const host = { kind: 'host', id: set.hostId } as const
  await follow(desk, me, channel)
  expect(await follow(desk, me, channel)).toEqual({ following: true, followers: 1 })
  await follow(desk, me, host)
  expect(await listMyFollows(desk, me)).toMatchObject({ channels: [{ slug: 'dar-tin' }], hosts: [{ name: { en: 'Layla' } }] })
  const follows = createFollows(set)
  expect(await follows.isFollowing(set.hostId, set.brand.id)).toBe(true)
  expect(await follows.followersOf(set.brand.id, null)).toEqual([set.hostId])
  expect(await follows.followersOf(set.brand.id, set.hostId)).toEqual([])
  expect(await unfollow(desk, me, channel)).toEqual({ following: false, followers: 0 })
})

test('a guest is asked to sign in, and nobody follows what is not there', async () => {
  await expect(follow(desk, anonymous, { kind: 'channel', id: set.brand.id })).rejects.toMatchObject({
    code: 'platform/http/sign-in-required',
  })
  await expect(follow(desk, member(set.hostId, [], []), { kind: 'channel', id: newId('org') })).rejects.toMatchObject({
    code: 'people/follows/unknown',
  })
  expect(await readFollowing(desk, anonymous, { kind: 'channel', id: set.brand.id })).toMatchObject({ following: false })
})
