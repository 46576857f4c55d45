/**
 * Who may import whom. A wing (folder of src/) imports only wings on lower floors, and a room (folder of a wing) is entered
 * only by its face. test/architecture plants a violation of every rule below and fails when one is not reported.
 */
const floors = [
  ['platform'],
  ['people', 'markets'],
  ['safety', 'money'],
  ['partners'],
  ['shop'],
  ['programme'],
  ['live', 'fulfilment'],
  ['earnings', 'talent'],
  ['growth'],
]
const wings = floors.flat()
const tests = '\\.test\\.tsx?$'

/** A wing may not import its own floor's other wings, nor any floor above. */
const downward = floors.flatMap((floor, height) =>
  floor.flatMap((wing) => {
    const closed = floors
      .slice(height)
      .flat()
      .filter((other) => other !== wing)
    if (closed.length === 0) return []
    const comment = `${wing} stands on floor ${height}: it imports lower floors only. News goes up as an event, data goes up by a port.`
    return [
      { name: `floor-${wing}`, comment, severity: 'error', from: { path: `^src/${wing}/` }, to: { path: `^src/(${closed.join('|')})/` } },
    ]
  }),
)

module.exports = {
  forbidden: [
    ...downward,
    {
      name: 'wing-unknown',
      comment: 'Every folder of src/ has a floor. Add a new wing to the list in this file.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/(app|${wings.join('|')})/` },
    },
    {
      name: 'room-by-face',
      comment: 'Another room is entered by its index.ts or contract.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/([^/]+)/', pathNot: '^src/(app|markets)/' },
      to: {
        path: `^src/(${wings.join('|')})/`,
        pathNot: ['^src/$1/$2/', '^src/[^/]+/[^/]+/(index|contract)\\.ts$', '^src/markets/(index|contract)\\.ts$'],
      },
    },
    {
      name: 'room-by-face-from-outside',
      comment:
        'markets, app, tests, benchmarks and tools enter a room by its index.ts or contract.ts; fixtures make and read films with the packaging of live/media.',
      severity: 'error',
      from: { path: '^(src/markets|src/app|test|bench|tools)/' },
      to: {
        path: `^src/(${wings.join('|')})/`,
        pathNot: ['^src/[^/]+/[^/]+/(index|contract)\\.ts$', '^src/markets/', '^src/live/media/packaging/(hls/index|rtp-samples)\\.ts$'],
      },
    },
    {
      name: 'markets-by-face',
      comment: 'markets is a wing of one room: it is entered by its index.ts or contract.ts.',
      severity: 'error',
      from: { pathNot: '^src/markets/' },
      to: { path: '^src/markets/', pathNot: '^src/markets/(index|contract)\\.ts$' },
    },
    {
      name: 'nothing-imports-app',
      comment: 'app joins everything; only what starts or tests the whole house may import it.',
      severity: 'error',
      from: { pathNot: '^(src/app|test|bench|tools)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'source-stands-alone',
      comment: 'What runs in production imports no test, benchmark, tool or browser file.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(test|bench|tools|web)/' },
    },
    {
      name: 'browser-knows-contracts-only',
      comment: 'web/ sees the server through the generated API types and the types of contract.ts.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(src|test|bench|tools)/',
        pathNot: ['^src/[^/]+/contract\\.ts$', '^src/[^/]+/[^/]+/contract\\.ts$', '^test/fixtures/'],
      },
    },
    {
      name: 'browser-takes-types-only',
      comment: 'A contract.ts runs zod; the browser takes its types (import type), never its code.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'watch-stays-light',
      comment: 'The viewer downloads nothing that belongs to a desk.',
      severity: 'error',
      from: { path: '^web/watch/', pathNot: tests },
      to: { path: '^web/(desk|shell)/|(^|/)node_modules/(react-aria|react-aria-components|@react-aria|@tanstack)/', reachable: true },
    },
    {
      name: 'desk-takes-nothing-of-watch',
      comment: 'What both entries need lies in web/live, web/kit or web/api.',
      severity: 'error',
      from: { path: '^web/(desk|shell)/' },
      to: { path: '^web/watch/' },
    },
    {
      name: 'kit-knows-no-page',
      comment: 'The design system, the client and the live session serve pages and import none.',
      severity: 'error',
      from: { path: '^web/(kit|api|live)/' },
      to: { path: '^web/(watch|desk|shell)/' },
    },
    {
      name: 'engine-in-its-own-process',
      comment: 'The media engine is started, never imported: a native crash must not take the shop down. Types may be shared.',
      severity: 'error',
      from: { pathNot: '^src/live/media/engine/' },
      to: { path: '^src/live/media/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'native-media-in-few-hands',
      comment: 'node-datachannel is loaded by the media engine, and by the processes that play a publisher or a viewer.',
      severity: 'error',
      from: { pathNot: '^(src/live/media/engine|src/app/demo/broadcaster|bench|test|tools)/' },
      to: { path: '(^|/)node_modules/(node-datachannel|@node-datachannel)/' },
    },
    {
      name: 'sockets-in-one-room',
      comment: 'Only platform/realtime knows sockets; rooms declare topics and payloads.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/realtime/', tests] },
      to: { path: '(^|/)node_modules/ws/' },
    },
    {
      name: 'no-cycles',
      comment: 'No circle of imports, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'production-dependencies',
      comment: 'The server runs on what dependencies lists; devDependencies are for tools, tests and the browser build.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What stands in the folders of peers runs among their packages, not among ours.
    exclude: { path: '^bench/peers/(vendure|medusa)/|\\.(css|svg|po|woff2?|png|webp|jpg|mp4)$|^virtual:' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
