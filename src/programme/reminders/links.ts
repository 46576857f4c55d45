import type { Config } from '#platform/config'
import { createSigner } from '#platform/signing'

/** Links in letters: whoever holds one may confirm or stop that one reminder. */
export interface Links {
  /** Page where a reminder is confirmed or stopped by a press. */
  page(reminderId: string, act: 'confirm' | 'stop'): string
  /** Takes a bare POST, for mail programmes that leave on their user's behalf. */
  oneClick(reminderId: string): string
  show(slug: string): string
  /** The reminder that a link's token is about; null when it is not ours. */
  read(token: string): string | null
}

export function createLinks({ config, publicUrl }: { config: Pick<Config, 'secret'>; publicUrl: string }): Links {
  const signer = createSigner(config.secret, 'reminder link')
  return {
    page: (id, act) => `${publicUrl}/reminders/${signer.sign(id)}${act === 'stop' ? '?stop' : ''}`,
    oneClick: (id) => `${publicUrl}/api/reminders/${signer.sign(id)}/stop`,
    show: (slug) => `${publicUrl}/shows/${slug}`,
    read: (token) => signer.verify(token),
  }
}
