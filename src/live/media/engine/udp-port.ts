import { createSocket } from 'node:dgram'

const NEIGHBOURS = 20

/** The wanted port, or the next free one when the port may move; 0 takes any. Throws when nothing is free. */
export async function findUdpPort(wanted: number, mayMove: boolean): Promise<number> {
  for (let port = wanted; port < wanted + (mayMove ? NEIGHBOURS : 1); port++) {
    const found = await tryPort(port)
    if (found !== null) return found
  }
  throw new Error(mayMove ? `UDP ports ${wanted} to ${wanted + NEIGHBOURS - 1} are all taken` : `UDP port ${wanted} is taken`)
}

async function tryPort(port: number): Promise<number | null> {
  const socket = createSocket('udp4')
  const { promise, resolve } = Promise.withResolvers<number | null>()
  socket.once('error', () => resolve(null))
  socket.bind(port, () => {
    const found = socket.address().port
    socket.close(() => resolve(found))
  })
  return promise
}
