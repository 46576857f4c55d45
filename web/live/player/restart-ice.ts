const fragmentType = 'application/trickle-ice-sdpfrag'

export interface RestartOptions {
  /** Address of the session. */
  address: string
  authorization: string
  signal?: AbortSignal
}

/** Takes a connection over to another network path, with all that flows through it (RFC 9725, section 4.3.3). False when the server cannot. */
export async function restartIce(connection: RTCPeerConnection, { address, authorization, signal }: RestartOptions): Promise<boolean> {
  const before = connection.remoteDescription?.sdp
  if (before === undefined || connection.signalingState !== 'stable') return false
  let isOpen = false
  try {
    connection.restartIce()
    const offer = await connection.createOffer()
    await connection.setLocalDescription(offer)
    isOpen = true
    const response = await fetch(address, {
      method: 'PATCH',
      headers: { authorization, 'content-type': fragmentType, 'if-match': '*' },
      body: fragmentOf(offer.sdp ?? ''),
      ...(signal ? { signal } : {}),
    })
    if (response.status !== 200) throw new Error(`the server answered ${response.status}`)
    await connection.setRemoteDescription({ type: 'answer', sdp: renewed(before, await response.text()) })
    return true
  } catch {
    if (isOpen) await connection.setLocalDescription({ type: 'rollback' }).catch(() => undefined)
    return false
  }
}

/** Of an offer: the new credentials, and the section that carries the bundle. */
export function fragmentOf(offer: string): string {
  const lines = ['a=ice-ufrag:', 'a=ice-pwd:', 'm=', 'a=mid:'].map(
    (start) => offer.split('\r\n').find((line) => line.startsWith(start)) ?? '',
  )
  return `${lines.join('\r\n')}\r\n`
}

/** The answer from before, with the credentials and candidates of the fragment. */
export function renewed(answer: string, fragment: string): string {
  const told = fragment.split(/\r?\n/)
  const line = (start: string): string => told.find((one) => one.startsWith(start)) ?? ''
  const kept = answer.split('\r\n').flatMap((one) => {
    if (one.startsWith('a=candidate:') || one === 'a=end-of-candidates') return []
    const renewing = ['a=ice-ufrag:', 'a=ice-pwd:'].find((start) => one.startsWith(start))
    return [renewing ? line(renewing) : one]
  })
  const second = kept.findIndex((one, index) => one.startsWith('m=') && kept.slice(0, index).some((before) => before.startsWith('m=')))
  const end = second < 0 ? kept.findLastIndex((one) => one !== '') + 1 : second
  return [...kept.slice(0, end), ...told.filter((one) => one.startsWith('a=candidate:')), ...kept.slice(end)].join('\r\n')
}
