import type { Id } from '#platform/ids'
import type { PictureCrop } from '#platform/pictures'
import type { PortraitDeps } from './deps.ts'

export interface NewPortrait {
  readonly bytes: Uint8Array
  readonly crop: PictureCrop
}

/** The part of the picture that was chosen, kept as one of its own; the rest is kept nowhere. */
async function cut({ pictures }: PortraitDeps, { bytes, crop }: NewPortrait): Promise<string> {
  const whole = await pictures.take(bytes, { toBeCut: true })
  try {
    return await pictures.crop(whole, crop)
  } finally {
    await pictures.forget(whole)
  }
}

/** Null takes the portrait away. The picture before it is kept no longer. */
export async function setOwnPortrait(deps: PortraitDeps, accountId: Id<'acc'>, portrait: NewPortrait | null): Promise<string | null> {
  const portraitUrl = portrait && (await cut(deps, portrait))
  const { name, avatarUrl } = (await deps.accounts.findProfile(accountId))!
  await deps.accounts.setProfile(accountId, { name, avatarUrl: portraitUrl })
  if (avatarUrl) await deps.pictures.forget(avatarUrl)
  return portraitUrl
}

/** The same for a brand. */
export async function setBrandPortrait(
  deps: PortraitDeps,
  organisationId: Id<'org'>,
  portrait: NewPortrait | null,
): Promise<string | null> {
  const portraitUrl = portrait && (await cut(deps, portrait))
  const { portraitUrl: before } = await deps.organisations.get(organisationId)
  await deps.organisations.setPortrait(organisationId, portraitUrl)
  if (before) await deps.pictures.forget(before)
  return portraitUrl
}
