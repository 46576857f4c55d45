import type { z } from 'zod'
import type { Accounts } from '#people/accounts'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { StockLocation } from '#shop/inventory'
import { admit, type DeskDeps, productOf } from './desk-deps.ts'
import { catalogProblems } from './problems.ts'
import type { journalQuerySchema, journalSchema, newLocationSchema, stockEditSchema, transferSchema } from './stock-contract.ts'

/** Places an organisation can keep stock at. */
const MOST_LOCATIONS = 50

export interface StockDeskDeps extends DeskDeps {
  accounts: Pick<Accounts, 'getMany'>
}

async function requireLocations(deps: DeskDeps, organisationId: Id<'org'>, ids: readonly Id<'loc'>[]): Promise<readonly StockLocation[]> {
  const locations = await deps.inventory.listLocations(organisationId)
  if (!ids.every((id) => locations.some((location) => location.id === id))) throw catalogProblems['location-unknown']()
  return locations
}

/** Counts units in, or out with a negative change, and answers what is available then. Refuses to take what holds and orders need. */
export async function changeStock(
  deps: DeskDeps,
  actor: Actor,
  variantId: Id<'var'>,
  { key, change, locationId, note }: z.output<typeof stockEditSchema>,
): Promise<number> {
  const { organisationId } = await productOf(deps, actor, variantId)
  if (locationId) await requireLocations(deps, organisationId, [locationId])
  await deps.db.transaction((sql) =>
    deps.inventory.countMany(sql, {
      ...{ organisationId, actorId: actor.accountId, note },
      changes: [{ variantId, change, ...(locationId ? { locationId } : {}) }],
      cause: { kind: 'count', id: key },
    }),
  )
  return announced(deps, variantId)
}

async function announced({ inventory }: DeskDeps, variantId: Id<'var'>): Promise<number> {
  await inventory.announce([variantId])
  return (await inventory.available([variantId]))[variantId] ?? 0
}

/** Takes units from one place of the organisation to another. */
export async function transferStock(
  deps: DeskDeps,
  actor: Actor,
  variantId: Id<'var'>,
  { key, from, to, units, note }: z.output<typeof transferSchema>,
): Promise<number> {
  const { organisationId } = await productOf(deps, actor, variantId)
  await requireLocations(deps, organisationId, [from, to])
  if (from !== to) await deps.inventory.transfer({ key, variantId, from, to, units, note, actorId: actor.accountId })
  return announced(deps, variantId)
}

export async function listLocations(deps: DeskDeps, actor: Actor, organisationId: Id<'org'>): Promise<StockLocation[]> {
  admit(actor, organisationId)
  return deps.inventory.listLocations(organisationId)
}

export async function addLocation(
  deps: DeskDeps,
  actor: Actor,
  { organisationId, name }: z.output<typeof newLocationSchema>,
): Promise<StockLocation[]> {
  const known = await listLocations(deps, actor, organisationId)
  if (known.length >= MOST_LOCATIONS) throw catalogProblems['locations-full']()
  if (known.some((location) => location.name.en === name.en || location.name.ar === name.ar)) throw catalogProblems['name-taken']()
  await deps.inventory.addLocation(organisationId, name)
  return deps.inventory.listLocations(organisationId)
}

/** Where the units of a variant are, and every change of them, the newest first. */
export async function readJournal(
  deps: StockDeskDeps,
  actor: Actor,
  variantId: Id<'var'>,
  { cursor, limit }: z.output<typeof journalQuerySchema>,
): Promise<z.input<typeof journalSchema>> {
  const product = await productOf(deps, actor, variantId)
  const variant = product.variants.find(({ id }) => id === variantId)!
  const [locations, levels, movements] = await Promise.all([
    deps.inventory.listLocations(product.organisationId),
    deps.inventory.levelsAt([variantId]),
    deps.inventory.listMovements(variantId, cursor === undefined ? null : BigInt(cursor), limit + 1),
  ])
  const shown = movements.slice(0, limit)
  const people = await deps.accounts.getMany([...new Set(shown.flatMap(({ actorId }) => actorId ?? []))])
  const nameOf = new Map([...people.values()].map(({ id, name }) => [id, name]))
  return {
    variant: { id: variantId, sku: variant.sku, title: variant.title },
    product: { id: product.id, title: product.title },
    organisationId: product.organisationId,
    locations: [...locations],
    levels: levels.map(({ variantId: _variantId, ...level }) => ({
      ...level,
      available: level.onHand - level.reserved - level.allocated - level.fenced,
    })),
    items: shown.map(({ id, at, cause, actorId, ...rest }) => ({
      ...rest,
      id: String(id),
      at: at.toISOString(),
      cause: cause.kind,
      by: actorId ? (nameOf.get(actorId) ?? null) : null,
    })),
    nextCursor: movements.length > limit ? String(shown.at(-1)!.id) : null,
  }
}
