/** AAC out of Opus, by WebAssembly in a thread of its own. */
export { MADE_AAC, Transcoder, type Transcoding } from './transcoder.ts'
