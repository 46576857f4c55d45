import type { Actor } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createMatcher, ruleLetters } from './block-words.ts'
import { type Desk, moderated } from './desk.ts'
import { BLOCK_WORDS, LINES_WEIGHED, WEIGHED_DAYS } from './limits.ts'
import { plain } from './line.ts'
import { chatProblems } from './problems.ts'
import { type BlockWord, countWords, deleteWord, insertWord, readWeighed, readWords } from './rules-store.ts'
import { suggestWords, type WordSuggestion } from './suggest-words.ts'

export interface WordList {
  items: BlockWord[]
  suggestions: WordSuggestion[]
}

/** The words of the brand and of this show, and words that its moderators keep taking down. */
export async function listWords(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<WordList> {
  const { show } = await moderated(desk, actor, showId)
  const shows = await desk.shows.listOfBrands([show.brandId])
  const since = new Date(desk.clock.now().getTime() - WEIGHED_DAYS * 86_400_000)
  const [items, weighed] = await Promise.all([
    readWords(desk.tables, show.brandId, showId, BLOCK_WORDS),
    readWeighed(desk.tables, [...new Set([showId, ...shows.map(({ id }) => id)])], since, LINES_WEIGHED),
  ])
  return { items, suggestions: suggestWords(weighed.removed, weighed.kept, createMatcher(items.map(({ word }) => word))) }
}

export async function addWord(
  desk: Desk,
  actor: Actor,
  showId: Id<'shw'>,
  { word, everyShow }: { word: string; everyShow: boolean },
): Promise<BlockWord> {
  const { show, by } = await moderated(desk, actor, showId)
  const clean = plain(word)
  const letters = ruleLetters(clean)
  if (letters === '') throw chatProblems['word-empty']()
  if ((await countWords(desk.tables, show.brandId)) >= BLOCK_WORDS) throw chatProblems['words-full']()
  const added: BlockWord = { id: newId('blw'), word: clean, everyShow }
  if (!(await insertWord(desk.tables, { ...added, brandId: show.brandId, showId, letters, by }))) throw chatProblems['word-known']()
  desk.talks.wordsChanged()
  return added
}

/** A word that is gone stays gone. */
export async function dropWord(desk: Desk, actor: Actor, showId: Id<'shw'>, id: Id<'blw'>): Promise<void> {
  const { show } = await moderated(desk, actor, showId)
  await deleteWord(desk.tables, show.brandId, id)
  desk.talks.wordsChanged()
}
