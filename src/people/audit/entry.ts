import type { Id } from '#platform/ids'

/** One act, as it is written down. Texts are for people who look back: short, and free of what need not be kept. */
export interface NewEntry {
  /** Null when Souk itself acts, by a rule or a job. */
  readonly actorId: Id<'acc'> | null
  /** The organisation in whose name the actor acts. */
  readonly organisationId?: Id<'org'> | null
  /** The delegation under which the actor does so. */
  readonly delegationId?: Id<'dlg'> | null
  /** `noun.verb`: `broadcast.stop`, `account.suspend`. */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly reason?: string
  /** Of the request that caused it; leads to the log. */
  readonly requestId?: string | null
  /** Small facts: until when, which report. */
  readonly detail?: Readonly<Record<string, unknown>>
}

export interface Entry extends Required<NewEntry> {
  readonly id: Id<'aud'>
  readonly at: Date
}

export interface EntryFilter {
  readonly act?: string | undefined
  readonly actorId?: Id<'acc'> | undefined
  readonly organisationId?: Id<'org'> | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}
