import { readFile } from 'node:fs/promises'

/** What a page that reads the burned clock has seen. */
export interface Seen {
  firstFrameMs: number
  /** Age in ms; null where the burned clock could not be read. */
  frames: { age: number | null; width: number }[]
}

/** A page made of these scripts, by their paths from bench/. */
export async function clockPage(title: string, scripts: readonly string[]): Promise<string> {
  const texts = await Promise.all(scripts.map((path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8')))
  return `<!doctype html><title>${title}</title><body>${texts.map((text) => `<script>${text}</script>`).join('')}`
}
