/** LL-HLS out of samples: segments and parts of fMP4, made by hand for no muxer cuts finely enough. */
export { PART_TARGET_TICKS, Packager, type PackagerDeps } from './packager.ts'
export type { Output } from './rendition.ts'
