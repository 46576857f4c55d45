import type { z } from 'zod'
import type { Actor } from '#platform/http'
import type { RoomGrant } from './contract.ts'

/** Who wants to be in a room, and what they bring. */
export interface Entry {
  readonly actor: Actor
  /** What the room is about: the part of its name after the colon. */
  readonly id: string
  readonly grant: string | undefined
}

export interface Admission {
  /** The membership ends then unless it is renewed; null never. */
  readonly until: Date | null
  /** Whether this person is one of the room's viewers. Hosts at their desk are not. */
  readonly counted: boolean
}

export interface CommandInput<Data> {
  readonly actor: Actor
  readonly id: string
  /** The caller's id of this command: a repeat after a lost connection carries the same. */
  readonly commandId: string
  readonly data: Data
}

export interface Command {
  readonly schema: z.ZodType
  /** What it returns travels in the acknowledgement. Refuses by throwing a `Problem`. */
  handle(input: CommandInput<never>): unknown
}

/** Declares what a room takes from its members: `command(saySchema, async ({ actor, id, data }) => …)`. */
export function command<Schema extends z.ZodType>(schema: Schema, handle: (input: CommandInput<z.output<Schema>>) => unknown): Command {
  return { schema, handle }
}

/** What all rooms of a kind have in common. Refusals are thrown as `Problem`. */
export interface RoomKind {
  /** Counts different people and tells the room (`viewers`). */
  readonly countsViewers: boolean
  authorise(entry: Entry): Promise<Admission>
  /**
   * The room's state as JSON, the same for everybody. Whatever was published before the call must be in it:
   * change the state first, then publish.
   */
  snapshot(id: string): Promise<unknown>
  /** Prolongs a membership; its grant goes to the client. */
  renew?(entry: Entry): Promise<RoomGrant>
  readonly commands?: Readonly<Record<string, Command>>
  /** The first member came to this process. */
  opened?(id: string): void
  /** Nobody has been here for a while. */
  closed?(id: string): void
}
