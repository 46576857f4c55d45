/** Bounds of the gateway. Tests shorten the times; nothing else changes them. */
export interface Limits {
  /** Open sockets of this process. */
  sockets: number
  /** Open sockets of one network address: many phones stand behind one carrier's address. */
  socketsPerAddress: number
  roomsPerSocket: number
  /** One message from a client. A grant is its longest part. */
  messageBytes: number
  /** Messages from one client at once, and in the long run. */
  messageBurst: number
  messagesPerSecond: number
  /** Messages refused in a row before the socket is closed. */
  refusalsBeforeClose: number
  /** Above this much unsent, a socket gets the priority lane only. */
  slowBytes: number
  /** Once this little is left, a slow socket gets a snapshot and everything again. */
  recoveredBytes: number
  /** Above this much unsent, the socket is closed. */
  closeBytes: number
  slowCheckMilliseconds: number
  /** A ping goes out so often; two without an answer close the socket. Also how often lapsed grants and lost roles are looked for. */
  pingSeconds: number
  /** Somebody signed in who comes in, commands something or is asked again is looked up anew after so long: roles change and sessions end. */
  identitySeconds: number
  /** The number of viewers is told at most so often. */
  viewersEveryMilliseconds: number
  /** One reading of a room's state serves everybody who joins within this time. */
  snapshotMilliseconds: number
  /** An empty room keeps its messages for those who come back. */
  lingerSeconds: number
}

export const defaultLimits: Limits = {
  sockets: 20_000,
  socketsPerAddress: 500,
  roomsPerSocket: 8,
  messageBytes: 8 * 1024,
  messageBurst: 30,
  messagesPerSecond: 10,
  refusalsBeforeClose: 100,
  slowBytes: 256 * 1024,
  recoveredBytes: 32 * 1024,
  closeBytes: 1024 * 1024,
  slowCheckMilliseconds: 250,
  pingSeconds: 25,
  identitySeconds: 30,
  viewersEveryMilliseconds: 2_000,
  snapshotMilliseconds: 500,
  lingerSeconds: 120,
}
