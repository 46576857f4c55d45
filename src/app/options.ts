import { BootRefusal } from '#platform/boot'

export interface StartOptions {
  /** No demo market on the first start. */
  readonly empty: boolean
}

/** What follows `npm start --`. */
export function readOptions(args: readonly string[]): StartOptions {
  for (const option of args) {
    if (option === '--lan') {
      throw new BootRefusal(
        '--lan is not there yet: set SOUK_HOST=0.0.0.0 with SOUK_TLS_CERT and SOUK_TLS_KEY to open Souk to your network.',
      )
    }
    if (option !== '--empty')
      throw new BootRefusal(`${option} is no option of Souk: there is --empty, which starts without the demo market.`)
  }
  return { empty: args.includes('--empty') }
}
