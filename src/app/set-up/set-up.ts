import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type Markets, type MarketTerms, marketOf } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Bilingual } from '#platform/language'
import { setUpProblems } from './problems.ts'

export interface SetUpDeps {
  markets: Markets
  accounts: Pick<Accounts, 'create'>
  organisations: Pick<Organisations, 'hasAny' | 'create' | 'addMember'>
}

export interface FirstOperator {
  person: { name: string; email: string; password: string }
  platform: { name: Bilingual; slug: string }
  market: MarketTerms & { code: string }
}

/** The first minutes of an empty Souk: its operator, its platform and its first market, by a link that only the console shows. */
export class SetUp {
  readonly #deps: SetUpDeps
  readonly #token = randomBytes(24).toString('base64url')
  #running = false

  constructor(deps: SetUpDeps) {
    this.#deps = deps
  }

  async isNeeded(): Promise<boolean> {
    return !(await this.#deps.organisations.hasAny('platform'))
  }

  /** The path of the page; null once there is a platform. */
  async path(): Promise<string | null> {
    return (await this.isNeeded()) ? `/desk/set-up?token=${this.#token}` : null
  }

  /** Refuses another process's link, and a second set-up. */
  async run(token: string, { person, platform, market }: FirstOperator): Promise<void> {
    if (!sameText(token, this.#token)) throw setUpProblems['wrong-link']()
    const first = marketOf(market.code, market)
    if (!first) throw setUpProblems['market-unknown']()
    if (this.#running || !(await this.isNeeded())) throw setUpProblems['done-already']()
    this.#running = true
    try {
      const { accounts, organisations, markets } = this.#deps
      const name = { en: person.name, ar: person.name }
      const accountId = await accounts.create({ email: person.email, password: person.password, name, avatarUrl: null })
      if (!(await markets.find(first.code))) await markets.add(first)
      const { id } = await organisations.create({ kind: 'platform', ...platform })
      await organisations.addMember(id, accountId, 'owner')
    } finally {
      this.#running = false
    }
  }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
