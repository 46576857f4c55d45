import path from 'node:path'
import type { Config } from '#platform/config'
import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import { newUuid } from '#platform/ids'
import { enqueueAll, type Jobs } from '#platform/jobs'
import { sendLetter } from './jobs.ts'
import type { Letter } from './message.ts'
import { mailRoutes } from './routes.ts'
import { headersOf, senderOf } from './sender.ts'
import { bySmtp, toFolder } from './transport.ts'

export interface MailDeps {
  config: Pick<Config, 'dataDir' | 'mail'>
  publicUrl: string
  jobs: Jobs
}

export interface Mail {
  /** Through the open transaction, in one statement: they go if that commits. Tried for about a day. Without a mail server each becomes `<data>/outbox/<id>.eml`. */
  send(sql: Sql, ...letters: readonly Letter[]): Promise<void>
  /** What lies in the folder, for operators. */
  readonly routes: readonly Route[]
  close(): void
}

export function createMail({ config, publicUrl, jobs }: MailDeps): Mail {
  const pages = path.join(config.dataDir, 'letters')
  const transport = config.mail.smtpUrl ? bySmtp(config.mail.smtpUrl) : toFolder(path.join(config.dataDir, 'outbox'), pages)
  const sender = senderOf(config.mail.from, publicUrl)
  jobs.handle(sendLetter, ({ id, letter }) => transport.send(id, headersOf(sender, id, letter)))
  return {
    async send(sql, ...letters) {
      await enqueueAll(
        sql,
        sendLetter,
        letters.map((letter) => ({ id: newUuid(), letter })),
      )
    },
    routes: mailRoutes(config.mail.smtpUrl ? null : pages),
    close: () => transport.close(),
  }
}
