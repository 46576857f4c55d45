import { atMost, type Row, told } from './row.ts'
import { openRig } from './whep/rig.ts'

const JOINS = 5000
const SETTLED_AFTER = 2000
const STEP = 500
const AT_ONCE = 10
const BITS_PER_SECOND = 500_000
const MOST_FAILED_PERCENT = 0.1
/** Of the memory after 2,000 joins: what an allocator keeps, and no growth with the number of joins. */
const MOST_GROWTH_PERCENT = 10

/** Viewers that come by WHEP, see a picture and leave, again and again. */
export async function run(joins = JOINS, settledAfter = SETTLED_AFTER): Promise<Row[]> {
  const rig = await openRig()
  try {
    // The engine may tell before the load process answers.
    const started = new Promise<void>((resolve) => rig.media.on('ingest.started', () => resolve()))
    await rig.load({ do: 'camera', url: `${rig.url}/whip`, bitsPerSecond: BITS_PER_SECOND })
    await started
    const since = performance.now()
    let failed = 0
    let settled = 0
    let largest = 0
    for (let done = 0; done < joins; ) {
      const times = Math.min(STEP, joins - done)
      failed += (await rig.load({ do: 'join-and-leave', url: `${rig.url}/whep`, times, atOnce: AT_ONCE })).failed
      done += times
      const megabytes = await rig.engineMegabytes()
      if (done <= settledAfter) settled = megabytes
      else largest = Math.max(largest, megabytes)
    }
    return [
      atMost(`joins of ${joins} that failed`, (failed / joins) * 100, '%', MOST_FAILED_PERCENT),
      atMost(`growth over the last ${joins - settledAfter} joins`, (largest / settled - 1) * 100, '%', MOST_GROWTH_PERCENT),
      told(`memory of the engine after ${settledAfter} joins`, settled, 'MB'),
      told('most memory after that', largest, 'MB'),
      told('joins', joins / ((performance.now() - since) / 1000), 'per s'),
    ]
  } finally {
    await rig.close()
  }
}
