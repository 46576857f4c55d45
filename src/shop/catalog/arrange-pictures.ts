import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { type Id, newUuid } from '#platform/ids'
import { keep } from './desk.ts'
import type { picturesEditSchema } from './desk-contract.ts'
import { type DeskDeps, productToKeep } from './desk-deps.ts'
import { moveVariantPictures } from './desk-store.ts'
import { type Crop, MOST_PICTURES, type ProductPicture } from './picture.ts'
import { catalogProblems } from './problems.ts'
import type { Product } from './product.ts'
import type { CatalogTables } from './tables.ts'

/** Puts a picture behind those that are there; named as the product until somebody says what it shows. */
export async function addPicture(deps: DeskDeps, actor: Actor, id: Id<'prd'>, version: number, bytes: Uint8Array): Promise<Product> {
  const product = await productToKeep(deps, actor, id)
  if (product.version !== version) throw catalogProblems['changed-meanwhile']()
  await putPicture(deps, product, bytes)
  return productToKeep(deps, actor, id)
}

export async function putPicture(deps: DeskDeps, product: Product, bytes: Uint8Array): Promise<void> {
  if (product.pictures.length >= MOST_PICTURES) throw catalogProblems['pictures-full'](undefined, { most: MOST_PICTURES })
  const url = await deps.pictures.take(bytes, { toBeCut: true })
  const added = { id: newUuid(), url, whole: url, alt: product.title, crop: null }
  await change(deps, product, product.version, [...product.pictures, added], [url])
}

const sameCrop = (one: Crop | null, other: Crop | null): boolean =>
  one === other ||
  (!!one && !!other && one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height)

/** Sets the order, what each picture shows and which part of it; one that is left out is removed. */
export async function arrangePictures(
  deps: DeskDeps,
  actor: Actor,
  id: Id<'prd'>,
  { version, pictures }: z.output<typeof picturesEditSchema>,
): Promise<Product> {
  const product = await productToKeep(deps, actor, id)
  if (product.version !== version) throw catalogProblems['changed-meanwhile']()
  const made: string[] = []
  const arranged: ProductPicture[] = []
  for (const { id: pictureId, alt, crop } of pictures) {
    const known = product.pictures.find((picture) => picture.id === pictureId)
    if (!known || arranged.includes(known)) continue
    if (sameCrop(known.crop, crop)) {
      arranged.push({ ...known, alt })
      continue
    }
    const url = crop ? await deps.pictures.crop(known.whole, crop) : known.whole
    if (crop) made.push(url)
    arranged.push({ ...known, alt, crop, url })
  }
  await change(deps, product, version, arranged, made)
  return productToKeep(deps, actor, id)
}

const addressesOf = (pictures: readonly ProductPicture[]): string[] => pictures.flatMap(({ url, whole }) => [url, whole])

/** Removes what nobody needs afterwards: what was replaced, or what was just made when the change came to nothing. */
async function change(
  deps: DeskDeps,
  product: Product,
  version: number,
  pictures: readonly ProductPicture[],
  made: readonly string[],
): Promise<void> {
  const forget = async (urls: readonly string[]): Promise<void> => {
    for (const url of urls) await deps.pictures.forget(url)
  }
  try {
    await keep(deps, product.id, version, { pictures })
  } catch (error) {
    await forget(made)
    throw error
  }
  const cover = pictures[0]?.url ?? ''
  const gone = product.pictures.filter(({ url }) => !pictures.some((picture) => picture.url === url)).map(({ url }) => url)
  await moveVariantPictures(deps.db.tables<CatalogTables>(), product.id, [...gone, product.pictureUrl], cover)
  deps.catalog.forget(product.id)
  const needed = new Set(addressesOf(pictures))
  await forget([...new Set(addressesOf(product.pictures))].filter((url) => !needed.has(url)))
}
