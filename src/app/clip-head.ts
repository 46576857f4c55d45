import type { Clips } from '#live/clips'
import type { Actor } from '#platform/http'
import { idSchema } from '#platform/ids'
import { Problem } from '#platform/problem'
import type { Language, PageHead } from './pages.ts'

const CUT_FROM: Record<Language, (show: string, brand: string) => string> = {
  en: (show, brand) => `From “${show}” by ${brand}: watch it, and buy what is shown.`,
  ar: (show, brand) => `من «${show}» لـ${brand}: شاهد واشترِ ما يُعرض.`,
}
const FOR_ADULTS: Record<Language, PageHead> = {
  en: { title: 'For adults only', description: 'This is shown to people of 18 or older.', imageUrl: null, hidden: true },
  ar: { title: 'للبالغين فقط', description: 'هذا المحتوى لمن بلغ الثامنة عشرة.', imageUrl: null, hidden: true },
}

/** What a shared link to a clip says. Null when there is none to see; of a clip for adults it says so and no more to whoever is not known to be one. */
export async function describeClip(clips: Pick<Clips, 'open'>, id: string, language: Language, reader: Actor): Promise<PageHead | null> {
  const asked = idSchema('clp').safeParse(id)
  if (!asked.success) return null
  try {
    const { title, show, posterUrl } = await clips.open(reader, asked.data)
    const description = CUT_FROM[language](show.title[language], show.brand.name[language])
    return { title: title[language], description, imageUrl: posterUrl || null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.status === 404) return null
    return FOR_ADULTS[language]
  }
}
