import type { WebSocket } from 'ws'

/** Whose socket it is. One for all rooms that the socket is in. */
export interface MemberOwner<Room = unknown> {
  readonly socket: WebSocket
  closeAsTooSlow(): void
  /** Asks again whether the member may be in its room. */
  recheck(member: Member<Room>): void
}

/** One socket in one room. There are as many as viewers: no functions of its own, and nothing that is not needed. */
export interface Member<Room = unknown> {
  readonly owner: MemberOwner<Room>
  readonly socket: WebSocket
  /** Name of the room. */
  readonly name: string
  /** Null until it was opened. */
  room: Room | null
  /** Proof that was brought; asked for again when who may be here changes. */
  grant: string | undefined
  /** Whom it counts as among the viewers; null is not counted. */
  readonly person: string | null
  /** End of the membership in Unix milliseconds; infinite when it needs no renewal. */
  untilMs: number
  /** `joining` waits for its snapshot, `slow` gets the priority lane only, `left` is gone. */
  state: 'joining' | 'live' | 'slow' | 'left'
  /** Of the fan-out: the next frame to write, and the place in its list. */
  position: number
  index: number
}

export function createMember<Room>(
  owner: MemberOwner<Room>,
  { name, person, untilMs, grant }: Pick<Member, 'name' | 'person' | 'untilMs' | 'grant'>,
): Member<Room> {
  return { owner, socket: owner.socket, name, room: null, grant, person, untilMs, state: 'joining', position: 0, index: 0 }
}
