import type { Actor } from '#platform/http'
import { Problem } from '#platform/problem'
import type { Channels } from '#programme/channels'
import type { Shows } from '#programme/shows'
import type { Language, PageHead } from './pages.ts'

type Show = Awaited<ReturnType<Shows['describeWhole']>>
type Sentence = (host: string, brand: string, when: string) => string

const ON_AIR: Record<Language, Sentence> = {
  en: (host, brand) => `${host} of ${brand}, live on Souk.`,
  ar: (host, brand) => `${host} من ${brand}، على سوق.`,
}
const TO_COME: Record<Language, Sentence> = {
  en: (host, brand, when) => `${when}: ${host} of ${brand}, live on Souk.`,
  ar: (host, brand, when) => `${when}: ${host} من ${brand}، على سوق.`,
}
const FOR_ADULTS: Record<Language, string> = {
  en: 'Shown to people of 18 or older.',
  ar: 'يُعرض لمن بلغ 18 سنة فأكثر.',
}
const CHANNEL: Record<Language, (brand: string) => string> = {
  en: (brand) => `What ${brand} shows on Souk: now, soon, before.`,
  ar: (brand) => `بثوث ${brand} على سوق: الآن وقريبًا ومن قبل.`,
}

/** What a shared link to a show says, and the show itself, so that the page need not ask for it. Null when there is none to see. */
export async function describeShow(
  shows: Pick<Shows, 'findFor' | 'describeWhole'>,
  slug: string,
  language: Language,
  reader: Actor,
): Promise<PageHead | null> {
  const show = await shows.findFor(reader, slug)
  if (!show) return null
  const wire = await shows.describeWhole(show, reader)
  const sentence = show.state === 'scheduled' ? TO_COME : ON_AIR
  return {
    title: wire.title[language],
    description: wire.masked
      ? FOR_ADULTS[language]
      : sentence[language](wire.host.name[language], wire.brand.name[language], whenOf(wire, language)),
    imageUrl: wire.coverUrl || null,
    ...(show.visibility === 'public' ? {} : { hidden: true }),
    data: { show: wire },
  }
}

const whenOf = ({ startsAt, timeZone }: Show, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
  } as Intl.DateTimeFormatOptions).format(new Date(startsAt))

/** What a shared link to a channel says, and what its page shows first. */
export async function describeChannel(
  channels: Pick<Channels, 'read'>,
  slug: string,
  language: Language,
  reader: Actor,
): Promise<PageHead | null> {
  try {
    const channel = await channels.read(reader, slug)
    const name = channel.name[language]
    return { title: name, description: CHANNEL[language](name), imageUrl: channel.live[0]?.coverUrl || null, data: { channel } }
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  }
}
