import type { Accounts } from '#people/accounts'
import type { Consents } from '#people/consent'
import type { Organisations } from '#people/organisations'
import type { Actor } from '#platform/http'
import type { Jobs } from '#platform/jobs'
import type { Language } from '#platform/language'
import { type Clock, DAY_MS } from '#platform/time'
import type { Show, Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import { type CalendarEntry, writeCalendar } from './calendar.ts'
import type { ChannelWire } from './contract.ts'
import { channelProblems } from './problems.ts'

const PAST_SHOWN = 12
/** What was stays in a calendar for so long. */
const CALENDAR_DAYS = 30

export interface ChannelsDeps {
  publicUrl: string
  clock: Clock
  organisations: Pick<Organisations, 'findBySlug' | 'get'>
  accounts: Pick<Accounts, 'getMany' | 'findProfile'>
  shows: Pick<Shows, 'list' | 'listForCalendar' | 'findFor' | 'find'>
  audience: Pick<AudiencePolicy, 'audienceOf'>
  jobs: Pick<Jobs, 'handle'>
  consents: Pick<Consents, 'sendNews'>
}

async function brandOf({ organisations }: ChannelsDeps, slug: string) {
  const brand = await organisations.findBySlug(slug)
  if (brand?.kind !== 'brand') throw channelProblems.unknown()
  return brand
}

/** A brand's channel as anybody sees it. */
export async function readChannel(deps: ChannelsDeps, reader: Actor, slug: string): Promise<ChannelWire> {
  const { id, name, portraitUrl = null, portraitAlt = null } = await brandOf(deps, slug)
  const [live, upcoming, past] = await Promise.all([
    deps.shows.list(reader, { brand: slug, state: 'live' }),
    deps.shows.list(reader, { brand: slug, state: 'upcoming' }),
    deps.shows.list(reader, { brand: slug, state: 'past', limit: PAST_SHOWN }),
  ])
  return {
    ...{ id, slug, name, portraitUrl, portraitAlt },
    live: live.items,
    upcoming: upcoming.items,
    past: past.items,
    pastCursor: past.nextCursor,
  }
}

/** What a brand shows, as a calendar to subscribe to: public shows, and what was cancelled of them. */
export async function channelCalendar(deps: ChannelsDeps, slug: string, language: Language): Promise<string> {
  const brand = await brandOf(deps, slug)
  const now = deps.clock.now()
  const shows = await deps.shows.listForCalendar(brand.id, new Date(now.getTime() - CALENDAR_DAYS * DAY_MS))
  const facts = { name: brand.name[language], language, publicUrl: deps.publicUrl, alarm: false, now }
  return writeCalendar(facts, await entriesOf(deps, shows))
}

/** One show for somebody's own calendar; found as its page is found. */
export async function showCalendar(deps: ChannelsDeps, reader: Actor, address: string, language: Language): Promise<string> {
  const show = await deps.shows.findFor(reader, address)
  if (!show || show.visibility === 'practice' || show.state === 'draft') throw channelProblems.unknown()
  const [entry] = await entriesOf(deps, [show])
  const facts = { name: entry!.brandName[language], language, publicUrl: deps.publicUrl, alarm: true, now: deps.clock.now() }
  return writeCalendar(facts, [entry!])
}

async function entriesOf(deps: ChannelsDeps, shows: readonly Show[]): Promise<CalendarEntry[]> {
  const hosts = await deps.accounts.getMany(shows.map(({ hostId }) => hostId))
  return Promise.all(
    shows.map(async (show) => ({
      show,
      hostName: hosts.get(show.hostId)!.name,
      brandName: (await deps.organisations.get(show.brandId)).name,
      masked: (await deps.audience.audienceOf({ kind: 'show', id: show.id })) === 'adults',
    })),
  )
}
