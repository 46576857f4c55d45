import type { Chat } from '#live/chat'
import type { Accounts } from '#people/accounts'
import type { Consents } from '#people/consent'
import type { Follows } from '#people/follows'
import type { Organisations } from '#people/organisations'
import type { OwnDataSource } from '#people/own-data'
import type { Reminders } from '#programme/reminders'
import type { Cart } from '#shop/cart'
import type { Orders } from '#shop/orders'

interface Rooms {
  accounts: Accounts
  consents: Consents
  organisations: Organisations
  follows: Follows
  reminders: Reminders
  orders: Orders
  cart: Cart
  chat: Chat
}

/** Every room that keeps something of people. Orders have no `forget`: the law asks to keep them, and the ledger knows no names. */
export const ownDataSources = (rooms: Rooms): Readonly<Record<string, OwnDataSource>> => ({
  account: { collect: ({ accountId }) => rooms.accounts.ownRecord(accountId) },
  memberships: { collect: ({ accountId }) => rooms.organisations.membershipsOf(accountId) },
  consents: {
    collect: ({ accountId }) => rooms.consents.ownConsents(accountId),
    forget: (sql, { accountId }) => rooms.consents.forget(sql, accountId),
  },
  follows: {
    collect: ({ accountId }) => rooms.follows.ownFollows(accountId),
    forget: (sql, { accountId }) => rooms.follows.forget(sql, accountId),
  },
  reminders: {
    collect: ({ accountId }) => rooms.reminders.ownReminders(accountId),
    forget: (sql, { accountId }) => rooms.reminders.forget(sql, accountId),
  },
  orders: { collect: ({ email }) => rooms.orders.ownOrders(email) },
  cart: {
    collect: ({ accountId }) => rooms.cart.own.collect(accountId),
    forget: (sql, { accountId }) => rooms.cart.own.forget(sql, accountId),
  },
  chat: {
    collect: ({ accountId }) => rooms.chat.own.collect(accountId),
    forget: (sql, { accountId }) => rooms.chat.own.forget(sql, accountId),
  },
})
