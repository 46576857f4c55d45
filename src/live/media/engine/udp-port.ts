import { createSocket } from 'node:dgram'

const NEIGHBOURS = 20

/** The wanted port, or the next free one when the port may move. Throws when nothing is free. */
export async function findUdpPort(wanted: number, mayMove: boolean): Promise<number> {
  for (let port = wanted; port < wanted + (mayMove ? NEIGHBOURS : 1); port++) if (await isFree(port)) return port
  throw new Error(mayMove ? `UDP ports ${wanted} to ${wanted + NEIGHBOURS - 1} are all taken` : `UDP port ${wanted} is taken`)
}

async function isFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4')
  const { promise, resolve } = Promise.withResolvers<boolean>()
  socket.once('error', () => resolve(false))
  socket.bind(port, () => socket.close(() => resolve(true)))
  return promise
}
