import { type MediaPort, MediaRefusal } from './port.ts'

/** The port where no engine runs: publishers and viewers are refused, nothing is on air. */
export function absentMedia(): MediaPort {
  const refuse = () => Promise.reject(new MediaRefusal('engine-unavailable'))
  const nothing = () => Promise.resolve()
  return {
    whip: refuse,
    whep: refuse,
    restartIce: refuse,
    endWhip: nothing,
    endWhep: nothing,
    endBroadcast: nothing,
    extendWhep: () => undefined,
    clock: () => Promise.resolve(null),
    signal: () => Promise.resolve(null),
    on: () => () => undefined,
    authorisePublishers: () => undefined,
    framesTellTime: true,
    udpPort: () => null,
    rtmpPort: () => null,
    ready: () => false,
    processId: () => null,
    close: nothing,
  }
}
