import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'

/** Takes one letter away. `id` is the same at every repeat of it. */
export interface Transport {
  send(id: string, letter: SendMailOptions): Promise<void>
  close(): void
}

const TIMEOUT_MS = 20_000

/** A mail server of the operator's: `smtp://`, or `smtps://` with TLS from the first byte. */
export function bySmtp(url: string): Transport {
  // Where a network swallows packets, a job must end some day.
  const mailer = createTransport({ url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS })
  return {
    send: async (_id, letter) => void (await mailer.sendMail(letter)),
    close: () => mailer.close(),
  }
}

/** A folder, where no server is named: nothing leaves this machine, and everything can be read. One file a letter, however often it is sent. */
export function toFolder(folder: string, pages: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async send(id, letter) {
      const { message } = await writer.sendMail(letter)
      await put(folder, `${id}.eml`, message as Buffer)
      const { to, subject, text, html, headers } = letter
      const language = (headers as Record<string, string> | undefined)?.['Content-Language'] ?? 'en'
      // The same for the desk's page, which need not take a letter apart.
      await put(pages, `${id}.json`, JSON.stringify({ to, subject, text, html, language }))
    },
    close: () => undefined,
  }
}

/** Whole or not at all. The folder is made when it turns out to be missing: to ask before each letter costs as much as to write one. */
async function put(folder: string, name: string, content: Buffer | string): Promise<void> {
  const draft = path.join(folder, `.${name}.draft`)
  try {
    await writeFile(draft, content, { mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(draft, content, { mode: 0o600 })
  }
  await rename(draft, path.join(folder, name))
}
