/** Bounds of the talk. What a page must know of them is in contract.ts. */

/** A few lines in one breath, then one in two seconds: faster is not talk. */
export const SAY_BURST = 5
export const SAY_PER_SECOND = 0.5
/** Lines of one person that wait for a moderator; and of a whole show. */
export const HELD_PER_PERSON = 3
export const HELD_PER_SHOW = 200
/** After that nobody looks at a held line any more. */
export const HELD_MINUTES = 60
/** What a moderator did in error is undone so long; the network takes its part of it. */
export const UNDO_SECONDS = 8
export const UNDO_LEEWAY_SECONDS = 4
/** Block words of one brand and all its shows together. */
export const BLOCK_WORDS = 500
/** Mutes in force that one show keeps. */
export const MUTES_PER_SHOW = 500
/** People who spoke, newest first, who can be mentioned. */
export const SPEAKERS = 300
/** Lines of one person that leave every page at once; older ones are no longer on a page. */
export const LINES_BROUGHT_BACK = 100
/** Lines that suggestions are drawn from. */
export const LINES_WEIGHED = 2_000
export const WEIGHED_DAYS = 90
/** Lines of one page of the replay, and rows of one page of an export. */
export const REPLAY_LINES = 200
export const EXPORT_ROWS = 1_000
/** A quoted line is recalled by its beginning. */
export const QUOTE_LENGTH = 90
