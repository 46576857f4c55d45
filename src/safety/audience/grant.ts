import { z } from 'zod'
import type { Id } from '#platform/ids'
import { type Audience, audienceSchema } from './contract.ts'

/** Longest life of a grant. Whoever may still watch renews it well before. */
export const GRANT_SECONDS = 120
export const RENEW_AFTER_SECONDS = 60

/** What is looked at; opaque here: `{ kind: 'show', id: 'shw_…' }`. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

export interface GrantClaims {
  readonly viewerId: Id<'vwr'>
  /** One sitting of the viewer at the subject; stays the same through renewals. */
  readonly session: string
  readonly subject: Subject
  /** For whom the subject was when this was granted. */
  readonly audience: Audience
  readonly expiresAt: Date
}

const payloadSchema = z.tuple([z.string(), z.string(), z.string(), z.string(), audienceSchema, z.int()])

/** Compact text of the claims, without a signature. */
export function encodeClaims({ viewerId, session, subject, audience, expiresAt }: GrantClaims): string {
  const payload: z.infer<typeof payloadSchema> = [viewerId, session, subject.kind, subject.id, audience, expiresAt.getTime()]
  return Buffer.from(JSON.stringify(payload)).toString('base64url')
}

/** Reads what `encodeClaims` wrote; only for text whose signature was ours. */
export function decodeClaims(text: string): GrantClaims {
  const [viewerId, session, kind, id, audience, expiresAtMs] = payloadSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  return { viewerId: viewerId as Id<'vwr'>, session, subject: { kind, id }, audience, expiresAt: new Date(expiresAtMs) }
}

export const keyOf = ({ kind, id }: Subject): string => `${kind}:${id}`
