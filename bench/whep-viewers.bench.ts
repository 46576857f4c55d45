import { atLeast, atMost, exactly, type Row, told } from './row.ts'
import { openRig } from './whep/rig.ts'

const VIEWERS = 100
const BITS_PER_SECOND = 2_500_000
const SECONDS = 30
/** A stream that is thinner than it should be proves nothing. */
const LEAST_MEGABITS = 2.45
const MOST_CORE_PERCENT = 50
/** A load generator that is short of time loses by itself: then the run says nothing. */
const MOST_LOAD_PERCENT = 80

/** A full house by WHEP: every packet to every viewer, and what of a core the engine takes for it. */
export async function run(viewers = VIEWERS, seconds = SECONDS): Promise<Row[]> {
  const rig = await openRig()
  try {
    // The engine may tell before the load process answers.
    const started = new Promise<void>((resolve) => rig.media.on('ingest.started', () => resolve()))
    await rig.load({ do: 'camera', url: `${rig.url}/whip`, bitsPerSecond: BITS_PER_SECOND })
    await started
    await rig.load({ do: 'watch', url: `${rig.url}/whep`, players: viewers })
    const before = { engine: await rig.engineSeconds(), load: await rig.loadSeconds() }
    const { received, bytes, leastBytes, lost } = await rig.load({ do: 'count', seconds })
    const percent = (used: number) => (used / seconds) * 100
    const megabits = (octets: number) => (octets * 8) / seconds / 1e6
    return [
      exactly(`packets lost by ${viewers} viewers`, lost, '', 0),
      atMost('of a core, engine', percent((await rig.engineSeconds()) - before.engine), '%', MOST_CORE_PERCENT),
      atMost('of the other core, camera and viewers', percent((await rig.loadSeconds()) - before.load), '%', MOST_LOAD_PERCENT),
      atLeast('rate to the viewer who got least', megabits(leastBytes), 'Mbps', LEAST_MEGABITS),
      told('rate to each viewer', megabits(bytes / viewers), 'Mbps'),
      told('packets to each viewer', received / viewers / seconds, 'per s'),
      told('memory of the engine', await rig.engineMegabytes(), 'MB'),
    ]
  } finally {
    await rig.close()
  }
}
