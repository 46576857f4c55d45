import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import { fromUuid } from '#platform/ids'
import { type Mail, writeLetter } from '#platform/mail'
import type { WebhooksDeps } from '#platform/webhooks'

interface Deps {
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'membersWith'>
  mail: Pick<Mail, 'send'>
  publicUrl: string
}

const MOST_READERS = 5

/** Tells the people of an organisation that one of its endpoints is not asked any more. In both languages: nobody said which they read. */
export function webhookStopped({ accounts, organisations, mail, publicUrl }: Deps): WebhooksDeps['tellStopped'] {
  return async (sql, { organisation_id: organisationId, url }) => {
    const members = await organisations.membersWith(fromUuid('org', organisationId), 'webhooks.manage')
    for (const { email } of (await accounts.getMany(members.slice(0, MOST_READERS))).values()) {
      const letter = writeLetter({
        ...{ to: email, language: 'en', subject: 'A webhook of yours was switched off' },
        paragraphs: [
          `Nothing that Souk sent to ${url} has arrived for five days, or it said that it is gone. Souk does not send anything there any more.`,
          `لم يصل شيء مما أرسله سوق إلى ${url} منذ خمسة أيام، أو أفاد العنوان بأنه أُزيل. لذلك توقّف الإرسال إليه.`,
        ],
        act: { label: 'Webhooks', url: `${publicUrl}/desk/webhooks` },
        foot: 'You get this because you look after the webhooks of your organisation at Souk.',
      })
      await mail.send(sql, letter)
    }
  }
}
