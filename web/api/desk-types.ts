/** The shapes that only desks pass around, by the names people use. They come from the API's description. */
import type { components, paths } from './schema.gen.ts'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type Membership = Schemas['Membership']
export type Organisation = Schemas['Organisation']
export type DemoPerson = Schemas['DemoPerson']
export type SellerOrderRow = Schemas['SellerOrderRow']
export type SellerOrder = Schemas['SellerOrder']
export type SellerOrderPage = paths['/api/seller-orders']['get']['responses'][200]['content']['application/json']
export type OrderEventKind = SellerOrder['timeline'][number]['kind']
export type OrderState = SellerOrder['state']
export type StudioShow = Schemas['StudioShow']
export type RundownItem = Schemas['RundownItem']
export type Signal = Schemas['Signal']
export type Delegation = Schemas['Delegation']
export type OrganisationAct = Schemas['OrganisationAct']
export type Member = Schemas['Member']
export type Team = paths['/api/organisations/{id}/team']['get']['responses'][200]['content']['application/json']
export type SetUpMarket = paths['/api/set-up']['get']['responses'][200]['content']['application/json']['markets'][number]
export type ProductRow = Schemas['ProductRow']
export type DeskProduct = Schemas['DeskProduct']
export type ProductOption = DeskProduct['options'][number]
export type ProductEdit = NonNullable<paths['/api/desk/products/{id}']['patch']['requestBody']>['content']['application/json']
/** What an encoder needs; `key` is told once. */
export type EncoderKey = Schemas['StreamKey']
/** What a pin or unpin answers: `at` is the date of the frame it lands on. */
export type CueAnswer = Schemas['Cue']
export type DeskShow = Schemas['DeskShow']
export type DeskShowRow = Schemas['DeskShowRow']
export type ShowEdit = paths['/api/desk/shows/{id}']['patch']['requestBody']['content']['application/json']
