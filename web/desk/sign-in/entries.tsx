import { Trans } from '@lingui/react/macro'
import type { DoorEntry } from './door-form.tsx'

const PASSWORD_LETTERS = 10

export const emailEntry: DoorEntry<'email'> = {
  name: 'email',
  refuses: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : <Trans>Write a whole e-mail address.</Trans>),
}

export const newPasswordEntry: DoorEntry<'password'> = {
  name: 'password',
  refuses: (value) => (value.length >= PASSWORD_LETTERS ? null : <Trans>Take at least 10 letters, figures or signs.</Trans>),
}

export const nameEntry: DoorEntry<'name'> = {
  name: 'name',
  refuses: (value) => (value.trim() ? null : <Trans>Write the name that others see.</Trans>),
}

export const codeEntry: DoorEntry<'code'> = {
  name: 'code',
  refuses: (value) => (value.trim().length >= 6 ? null : <Trans>Write the six figures of the app, or a backup code.</Trans>),
}
