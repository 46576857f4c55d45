import { SIZES } from './limits.ts'

export const pictureOf = (url: string): string | null => /^\/pictures\/([a-z0-9]{26})\/large\.webp$/.exec(url)?.[1] ?? null

/** Every size of a picture that was put up, for a page to choose from; none of any other picture. */
export function widthsOf(url: string): { url: string; width: number }[] {
  const picture = pictureOf(url)
  return picture ? Object.entries(SIZES).map(([size, width]) => ({ url: `/pictures/${picture}/${size}.webp`, width })) : []
}
