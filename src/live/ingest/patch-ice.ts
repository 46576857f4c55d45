import { type MediaPort, MediaRefusal } from '#live/media'
import { ingestProblems } from './problems.ts'

/** How the connection of a WHIP or WHEP session stands, for requests that change it. */
export interface IceState {
  /** `a=ice-ufrag` of the client, as last told. */
  user: string
  /** Counts restarts; the entity tag is made of it. */
  runs: number
}

/** What a restart is answered with. */
export interface RestartedIce {
  /** Fragment of SDP: our new credentials and candidates. */
  fragment: string
  entityTag: string
}

export function iceStateOf(offer: string): IceState {
  return { user: attributeOf(offer, 'ice-ufrag') ?? '', runs: 1 }
}

export function entityTagOf({ runs }: IceState): string {
  return `"${runs}"`
}

/**
 * RFC 9725, section 4.3: a fragment under the tag in force tells more candidates, which are not needed, for the engine answers whoever comes; one
 * for whichever state (`*`) with a new user restarts ICE. Null: nothing to tell back.
 */
export async function patchIce(
  media: Pick<MediaPort, 'restartIce'>,
  session: { id: string; ice: IceState },
  fragment: string,
  ifMatch: string | undefined,
): Promise<RestartedIce | null> {
  if (fragment !== '' && !/^(a|m)=/m.test(fragment)) throw ingestProblems['fragment-malformed']()
  if (ifMatch === undefined) throw ingestProblems['tag-needed']()
  const user = attributeOf(fragment, 'ice-ufrag')
  const isKnown = user === null || user === session.ice.user
  if (ifMatch.trim() === '*' && !isKnown) return restart(media, session, fragment, user)
  const tags = ifMatch.split(',').map((tag) => tag.trim())
  if (!isKnown || !(tags.includes('*') || tags.includes(entityTagOf(session.ice)))) throw ingestProblems['tag-outdated']()
  return null
}

async function restart(
  media: Pick<MediaPort, 'restartIce'>,
  session: { id: string; ice: IceState },
  fragment: string,
  user: string,
): Promise<RestartedIce> {
  const password = attributeOf(fragment, 'ice-pwd')
  if (password === null) throw ingestProblems['fragment-malformed']()
  try {
    const ours = await media.restartIce(session.id, { user, password })
    session.ice.user = user
    session.ice.runs++
    const lines = [
      `a=ice-ufrag:${ours.user}`,
      `a=ice-pwd:${ours.password}`,
      /^m=(audio|video) [^\r\n]*/m.exec(fragment)?.[0] ?? 'm=video 9 UDP/TLS/RTP/SAVPF 0',
      `a=mid:${attributeOf(fragment, 'mid') ?? '0'}`,
      ...ours.candidates,
      'a=end-of-candidates',
      '',
    ]
    return { fragment: lines.join('\r\n'), entityTag: entityTagOf(session.ice) }
  } catch (error) {
    if (error instanceof MediaRefusal) throw ingestProblems['restart-impossible']()
    throw error
  }
}

function attributeOf(sdp: string, name: string): string | null {
  return new RegExp(`^a=${name}:(\\S+)`, 'm').exec(sdp)?.[1] ?? null
}
