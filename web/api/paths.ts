/** The part of the API that pages call today, in the form openapi-fetch reads. */
import type { Money } from '../kit/money.ts'
import type { DeskPaths } from './desk-paths.ts'
import type { Address, Contact, Grant, Hold, OrderAnswer, Quote, Show, ShowCard } from './types.ts'

export interface OrderRequest {
  key: string
  holdIds: string[]
  contact: Contact
  address: Address
  language: 'ar' | 'en'
  shippingMethod: string
  expectedTotal: Money
  payment: { token: string }
}

interface Json<Body> {
  content: { 'application/json': Body }
}

interface Base<Status extends number, Answer, Path> {
  parameters: [Path] extends [undefined] ? object : { path: Path }
  responses: Record<Status, { headers: Record<string, unknown> } & Json<Answer>>
}

type Read<Answer, Path = undefined> = Base<200, Answer, Path>

interface Send<Status extends number, Answer, Body> extends Base<Status, Answer, undefined> {
  requestBody: Json<Body>
}

export interface paths extends DeskPaths {
  '/api/shows': { get: Read<{ items: ShowCard[] }> }
  '/api/shows/{slug}': { get: Read<Show, { slug: string }> }
  '/api/playback/grants': { post: Send<201, Grant, { showId: string }> }
  '/api/checkout/holds': { post: Send<201, Hold, { key: string; variantId: string; quantity: number; showId?: string }> }
  '/api/checkout/holds/{id}': { get: Read<Hold, { id: string }>; delete: Read<Hold, { id: string }> }
  '/api/checkout/quotes': { post: Send<200, Quote, { holdIds: string[]; shippingMethod?: string; country: string }> }
  '/api/checkout/orders': { post: Send<201 | 202, OrderAnswer, OrderRequest> }
}
