import type { Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import { announceShow, type Show, titleOf } from '#programme/shows'
import type { ChannelsDeps } from './read-channel.ts'

interface Facts {
  readonly brand: string
  readonly title: string
  readonly when: string
}

const words: Record<Language, (facts: Facts) => { subject: string; paragraphs: string[]; act: string; foot: string; leave: string }> = {
  en: ({ brand, title, when }) => ({
    subject: `${brand}: ${title}`,
    paragraphs: [`${brand} goes on air with “${title}”: ${when}.`],
    act: 'Open the show',
    foot: `You get this because you asked for news of ${brand}.`,
    leave: 'No more news of it',
  }),
  ar: ({ brand, title, when }) => ({
    subject: `${brand}: ${title}`,
    paragraphs: [`يبدأ بثّ «${title}» من ${brand}: ${when}.`],
    act: 'فتح البثّ',
    foot: `وصلتك هذه الرسالة لأنك طلبت أخبار ${brand}.`,
    leave: 'إيقاف هذه الأخبار',
  }),
}

/** A show that anybody may find is told to those who asked for its brand's news. What is for adults only is told to nobody by letter. */
export function announceShows(deps: ChannelsDeps): void {
  deps.jobs.handle(announceShow, async ({ showId }) => {
    const show = await deps.shows.find(showId)
    const isToCome = show?.state === 'scheduled' && show.visibility === 'public' && show.startsAt > deps.clock.now()
    if (!isToCome || (await deps.audience.audienceOf({ kind: 'show', id: show.id })) === 'adults') return
    const brand = await deps.organisations.get(show.brandId)
    await deps.consents.sendNews({
      organisationId: brand.id,
      subject: show.id,
      write: (reader) => letterOf(deps.publicUrl, show, brand.name[reader.language], reader),
    })
  })
}

interface Reader {
  readonly email: string
  readonly language: Language
  readonly leave: string
  readonly oneClick: string
}

function letterOf(publicUrl: string, show: Show, brand: string, { email, language, leave, oneClick }: Reader): Letter {
  const said = words[language]({ brand, title: titleOf(show)[language], when: whenOf(show, language) })
  return writeLetter({
    ...{ to: email, language, subject: said.subject, paragraphs: said.paragraphs, foot: said.foot },
    act: { label: said.act, url: `${publicUrl}/shows/${show.slug}` },
    leave: { label: said.leave, url: leave },
    unsubscribeUrl: oneClick,
  })
}

function whenOf({ startsAt, timeZone }: Show, language: Language): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  const at = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...{ timeZone, timeZoneName: 'short' },
  } as Intl.DateTimeFormatOptions)
  return at.format(startsAt)
}
