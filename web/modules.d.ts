declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

/** The light build has the whole one's face, less what it leaves out. */
declare module 'hls.js/light' {
  export * from 'hls.js'
  export { default } from 'hls.js'
}
