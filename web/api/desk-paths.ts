/** The part of the API that desks call, in the form openapi-fetch reads. */
import type { CueAnswer, DemoPerson, Me, SellerOrder, SellerOrderPage, Signal, StudioRow, StudioShow } from './desk-types.ts'

interface Json<Body> {
  content: { 'application/json': Body }
}

interface Base<Status extends number, Answer, Path, Query> {
  parameters: ([Path] extends [undefined] ? object : { path: Path }) & ([Query] extends [undefined] ? object : { query: Query })
  responses: Record<Status, { headers: Record<string, unknown> } & Json<Answer>>
}

type Read<Answer, Path = undefined, Query = undefined> = Base<200, Answer, Path, Query>

interface Send<Status extends number, Answer, Body, Path = undefined> extends Base<Status, Answer, Path, undefined> {
  requestBody: Json<Body>
}

export interface SellerOrderQuery {
  organisationId: string
  cursor?: string
  limit?: number
  q?: string
  state?: string
}

export interface DeskPaths {
  '/api/me': { get: Read<Me> }
  '/api/demo/people': { get: Read<{ items: DemoPerson[] }> }
  '/api/auth/sign-in/email': { post: Send<200, unknown, { email: string; password: string }> }
  '/api/auth/sign-out': { post: Send<200, unknown, Record<string, never>> }
  '/api/seller-orders': { get: Read<SellerOrderPage, undefined, SellerOrderQuery> }
  '/api/seller-orders/{id}': { get: Read<SellerOrder, { id: string }> }
  '/api/studio/shows': { get: Read<{ items: StudioRow[] }> }
  '/api/studio/shows/{id}': { get: Read<StudioShow, { id: string }> }
  '/api/studio/shows/{id}/signal': { get: Read<Signal, { id: string }> }
  '/api/studio/shows/{id}/pins': { post: Send<201, CueAnswer, { key: string; lineupItemId: string }, { id: string }> }
  '/api/studio/shows/{id}/pins/current': { delete: Send<200, CueAnswer, { key: string }, { id: string }> }
}
