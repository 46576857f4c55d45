import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { PictureCrop } from '#platform/pictures'
import type { PortraitDeps } from './deps.ts'

export interface NewPortrait {
  readonly bytes: Uint8Array
  readonly crop: PictureCrop
  /** What the part shows. */
  readonly alt: Bilingual
}

/** A picture that is kept, and what it shows. */
export interface Portrait {
  readonly url: string
  readonly alt: Bilingual
}

/** The part of the picture that was chosen, kept as one of its own; the rest is kept nowhere. */
async function cut({ pictures }: PortraitDeps, { bytes, crop, alt }: NewPortrait): Promise<Portrait> {
  const whole = await pictures.take(bytes, { toBeCut: true })
  try {
    return { url: await pictures.crop(whole, crop), alt }
  } finally {
    await pictures.forget(whole)
  }
}

/** Null takes the portrait away. The picture before it is kept no longer. */
export async function setOwnPortrait(deps: PortraitDeps, accountId: Id<'acc'>, wanted: NewPortrait | null): Promise<Portrait | null> {
  const portrait = wanted && (await cut(deps, wanted))
  const before = await deps.accounts.setProfile(accountId, { avatarUrl: portrait?.url ?? null, avatarAlt: portrait?.alt ?? null })
  if (before) await deps.pictures.forget(before)
  return portrait
}

/** The same for a brand. */
export async function setBrandPortrait(
  deps: PortraitDeps,
  organisationId: Id<'org'>,
  wanted: NewPortrait | null,
): Promise<Portrait | null> {
  await deps.organisations.get(organisationId)
  const portrait = wanted && (await cut(deps, wanted))
  const before = await deps.organisations.setPortrait(organisationId, portrait)
  if (before) await deps.pictures.forget(before)
  return portrait
}
