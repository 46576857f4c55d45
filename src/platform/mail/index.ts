/** Mail: letters that are written down with what caused them and sent by a job, through the operator's server or into a folder. */
export { createMail, type Mail, type MailDeps } from './create-mail.ts'
export type { Letter } from './message.ts'
export { type LetterParts, writeLetter } from './write-letter.ts'
