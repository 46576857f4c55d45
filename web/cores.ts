import type { Rolldown } from 'vite'

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>
type Documents = Readonly<Record<'watch' | 'embed' | 'desk', string>>

/** Names everything React Aria has. What is taken of it counts by its own file. */
const BARREL = /react-aria-components\/dist\/exports\/index\./

/**
 * Puts what each entry begins with into one file: `live-core` what watch and embed both load at once, `desk-core` what every page of the desk loads
 * and no page of the others ever does. Left to itself the bundler parts it by who names a module besides, into forty files of a few lines
 * each. Nobody loads a line more for it.
 */
export function cores(documents: Documents): NonNullable<Rolldown.OutputOptions['codeSplitting']> {
  let names: Map<string, string> | undefined
  return {
    // What a core shares with others stays where they find it.
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'cores', name: (id, graph) => (names ??= namesIn(graph, documents)).get(id) ?? null }],
  }
}

function namesIn(graph: Graph, { watch, embed, desk }: Documents): Map<string, string> {
  const [ofWatch, ofEmbed, ofDesk] = [atOnce(graph, watch), atOnce(graph, embed), atOnce(graph, desk)]
  const foreign = reach(graph, embed, true, reach(graph, watch, true))
  return new Map([
    ...[...ofWatch.intersection(ofEmbed).difference(ofDesk)].map((id) => [id, 'live-core'] as const),
    ...[...ofDesk.difference(foreign)].map((id) => [id, 'desk-core'] as const),
  ])
}

/** What a document loads at once, its own script left out. */
function atOnce(graph: Graph, document: string): Set<string> {
  const found = reach(graph, document, false)
  for (const own of [document, ...(graph.getModuleInfo(document)?.importedIds ?? [])]) found.delete(own)
  return found
}

/** What `id` loads at once, and with `later` also what it may load after that. */
function reach(graph: Graph, id: string, later: boolean, seen = new Set<string>()): Set<string> {
  const module = graph.getModuleInfo(id)
  if (seen.has(id) || BARREL.test(id) || !module) return seen
  seen.add(id)
  for (const next of module.importedIds) reach(graph, next, later, seen)
  if (later) for (const next of module.dynamicallyImportedIds) reach(graph, next, later, seen)
  return seen
}
