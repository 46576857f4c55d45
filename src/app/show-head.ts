import type { Shows } from '#programme/shows'
import type { Language, PageHead } from './pages.ts'

const ON_AIR: Record<Language, (host: string, brand: string) => string> = {
  en: (host, brand) => `${host} of ${brand}, live on Souk.`,
  ar: (host, brand) => `${host} من ${brand}، على سوق.`,
}

/** What a shared link to a show says, and the show itself, so that the page need not ask for it. Null when there is none to see. */
export async function describeShow(shows: Shows, slug: string, language: Language): Promise<PageHead | null> {
  const show = await shows.findBySlug(slug)
  if (!show || show.state === 'draft') return null
  const wire = await shows.describeWhole(show)
  return {
    title: wire.title[language],
    description: ON_AIR[language](wire.host.name[language], wire.brand.name[language]),
    imageUrl: wire.coverUrl,
    data: { show: wire },
  }
}
