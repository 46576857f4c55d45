import { createStore, type Store } from './store.ts'

/** A line of one's own that the room has not shown yet. */
export interface OwnLine {
  /** The sender's key: a repeat is not said twice. */
  key: string
  text: string
  name: string
  state: 'sending' | 'said' | 'unsent' | 'refused'
  /** Why it was refused. */
  code: string | null
  /** The room's id of the line, once told. */
  id: string | null
}

export interface Talk {
  lines: Store<readonly OwnLine[]>
  say(text: string, name: string): void
  /** Sends a line again that did not leave, or forgets a refused one. */
  again(key: string): void
  forget(key: string): void
  answered(answer: { id: string; refusedCode: string | null; data?: unknown }): void
  /** The room shows the line with this id: the own copy goes. */
  seen(id: string): void
}

type Send = (message: { id: string; type: string; data: unknown }) => boolean

const lineIdOf = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : null

const answerMilliseconds = 8000

/** Own lines: shown at once, marked until the room has them, and never lost in silence. */
export function createTalk(send: Send): Talk {
  const lines = createStore<readonly OwnLine[]>([])
  const seenIds = new Set<string>()

  const update = (key: string, change: Partial<OwnLine>): void =>
    lines.change((now) => now.map((line) => (line.key === key ? { ...line, ...change } : line)))
  const forget = (key: string): void => lines.change((now) => now.filter((line) => line.key !== key))

  const post = ({ key, text, name }: OwnLine): void => {
    const sent = send({ id: key, type: 'chat.say', data: name ? { text, name } : { text } })
    update(key, { state: sent ? 'sending' : 'unsent', code: null })
    if (!sent) return
    setTimeout(() => {
      const line = lines.read().find((own) => own.key === key)
      if (line?.state === 'sending') update(key, { state: 'unsent' })
    }, answerMilliseconds)
  }

  return {
    lines,
    forget,
    say(text, name) {
      const line: OwnLine = { key: crypto.randomUUID(), text, name, state: 'sending', code: null, id: null }
      lines.change((now) => [...now, line])
      post(line)
    },
    again(key) {
      const line = lines.read().find((own) => own.key === key)
      if (line) post(line)
    },
    answered({ id: key, refusedCode, data }) {
      if (refusedCode) return update(key, { state: 'refused', code: refusedCode })
      const id = lineIdOf(data)
      if (!id || seenIds.has(id)) return forget(key)
      update(key, { state: 'said', id })
    },
    seen(id) {
      seenIds.add(id)
      lines.change((now) => (now.some((line) => line.id === id) ? now.filter((line) => line.id !== id) : now))
    },
  }
}
