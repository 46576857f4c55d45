/** Camera and players of a benchmark, in a process of their own: they must not share the engine's core. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startCamera } from './camera.ts'
import { type CountingPlayer, joinByWhep } from './player.ts'

export type Task =
  | { do: 'camera'; url: string; bitsPerSecond: number }
  | { do: 'watch'; url: string; players: number }
  | { do: 'count'; seconds: number }
  | { do: 'join-and-leave'; url: string; times: number; atOnce: number }

/** Of all players together. `failed`: joins that brought no picture. */
export interface Answer {
  received: number
  /** With their headers of RTP. */
  bytes: number
  /** Of the player that got least. */
  leastBytes: number
  lost: number
  failed: number
}

const players: CountingPlayer[] = []
const JOIN_AT_ONCE = 5

async function perform(task: Task): Promise<Answer> {
  const answer: Answer = { received: 0, bytes: 0, leastBytes: 0, lost: 0, failed: 0 }
  switch (task.do) {
    case 'camera':
      await startCamera(task.url, task.bitsPerSecond)
      return answer
    case 'watch':
      while (players.length < task.players)
        players.push(...(await Promise.all(Array.from({ length: JOIN_AT_ONCE }, () => joinByWhep(task.url)))))
      return answer
    case 'count':
      for (const player of players) player.counts()
      await sleep(task.seconds * 1000)
      answer.leastBytes = Number.POSITIVE_INFINITY
      for (const { received, spanned, bytes } of players.map((player) => player.counts())) {
        answer.leastBytes = Math.min(answer.leastBytes, bytes)
        answer.received += received
        answer.bytes += bytes
        answer.lost += spanned - received
      }
      return answer
    case 'join-and-leave':
      answer.failed = await joinAndLeave(task)
      return answer
  }
}

/** How many of the joins failed. */
async function joinAndLeave({ url, times, atOnce }: { url: string; times: number; atOnce: number }): Promise<number> {
  let left = times
  let failed = 0
  const one = async () => {
    while (left-- > 0) {
      await joinByWhep(url).then(
        (player) => player.close(),
        () => failed++,
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return failed
}

process.on('message', (task: Task) => {
  perform(task).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit(0))
