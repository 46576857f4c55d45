/** LL-HLS out of samples: segments and parts of fMP4, made by hand for no muxer cuts finely enough; and samples out of the parts of another packager. */
export { buildFragment } from './fragment.ts'
export { PART_TARGET_TICKS, Packager, type PackagerDeps } from './packager.ts'
export { type FragmentRead, nalsOf, readFragments, readInit, type Track } from './read-fragments.ts'
export type { Output } from './rendition.ts'
