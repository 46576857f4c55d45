import type { IceSide } from '../../port.ts'

/** Null when the text does not name both. */
export function iceSideOf(sdp: string): IceSide | null {
  const user = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1]
  const password = /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1]
  return user === undefined || password === undefined ? null : { user, password }
}
