import type { Chat } from '#live/chat'
import type { Payments } from '#money/payments'
import type { Accounts } from '#people/accounts'
import type { Consents } from '#people/consent'
import type { Follows } from '#people/follows'
import type { Organisations } from '#people/organisations'
import type { OwnDataSource } from '#people/own-data'
import type { Portraits } from '#people/portraits'
import { ownInvitations } from '#people/teams'
import type { Database, Sql } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import type { Reminders } from '#programme/reminders'
import { ownAges } from '#safety/age'
import { ownCases } from '#safety/moderation'
import { ownBids } from '#shop/auctions'
import type { Cart } from '#shop/cart'
import { ownEntries } from '#shop/giveaways'
import { forgetHolder } from '#shop/inventory'
import type { Orders } from '#shop/orders'
import { ownPlaces } from '#shop/queue'

interface Rooms {
  db: Database
  clock: Clock
  accounts: Accounts
  portraits: Portraits
  consents: Consents
  organisations: Organisations
  follows: Follows
  reminders: Reminders
  orders: Orders
  cart: Cart
  chat: Chat
  payments: Pick<Payments, 'cards'>
}

interface Own {
  collect(accountId: Id<'acc'>): Promise<unknown>
  forget(sql: Sql, accountId: Id<'acc'>): Promise<void>
}

const byAccount = ({ collect, forget }: Own): OwnDataSource => ({
  collect: ({ accountId }) => collect(accountId),
  forget: (sql, { accountId }) => forget(sql, accountId),
})

/** Every room that keeps something of people. Orders have no `forget`: the law asks to keep them, and the ledger knows no names. */
export const ownDataSources = (rooms: Rooms): Readonly<Record<string, OwnDataSource>> => ({
  account: { collect: ({ accountId }) => rooms.accounts.ownRecord(accountId) },
  portrait: { collect: async () => null, forget: (_sql, { accountId }) => rooms.portraits.forget(accountId) },
  memberships: { collect: ({ accountId }) => rooms.organisations.membershipsOf(accountId) },
  consents: {
    collect: ({ accountId }) => rooms.consents.ownConsents(accountId),
    forget: (sql, { accountId }) => rooms.consents.forget(sql, accountId),
  },
  news: {
    collect: ({ email }) => rooms.consents.guests.collect(email),
    forget: (sql, { email }) => rooms.consents.guests.forget(sql, email),
  },
  follows: {
    collect: ({ accountId }) => rooms.follows.ownFollows(accountId),
    forget: (sql, { accountId }) => rooms.follows.forget(sql, accountId),
  },
  reminders: {
    collect: ({ accountId }) => rooms.reminders.ownReminders(accountId),
    forget: (sql, { accountId }) => rooms.reminders.forget(sql, accountId),
  },
  cards: {
    collect: ({ accountId }) => rooms.payments.cards.own.collect(accountId),
    forget: (sql, { accountId }) => rooms.payments.cards.own.forget(sql, accountId),
  },
  orders: { collect: ({ email }) => rooms.orders.ownOrders(email) },
  cart: {
    collect: ({ accountId }) => rooms.cart.own.collect(accountId),
    forget: (sql, { accountId }) => rooms.cart.own.forget(sql, accountId),
  },
  bids: byAccount(ownBids(rooms.db)),
  giveaways: byAccount(ownEntries(rooms.db)),
  lines: byAccount(ownPlaces(rooms.db)),
  holds: { collect: async () => [], forget: (sql, { accountId }) => forgetHolder(sql, accountId) },
  age: byAccount(ownAges(rooms.db)),
  reports: byAccount(ownCases(rooms.db)),
  invitations: {
    collect: ({ email }) => ownInvitations(rooms.db).collect(email),
    forget: (sql, { email }) => ownInvitations(rooms.db).forget(sql, email, rooms.clock.now()),
  },
  chat: {
    collect: ({ accountId }) => rooms.chat.own.collect(accountId),
    forget: (sql, { accountId }) => rooms.chat.own.forget(sql, accountId),
  },
})
