import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const databaseServer = './test/fixtures/database-server.ts'
/** Whoever waits for something waits this long on the busiest machine. */
const patience = { expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    // On a busy machine a second try tells a fault from a bad moment; whatever needed one is named.
    retry: 1,
    reporters: ['dot'],
    // Much of a test is waiting, for a database, a process or a frame: two at a time, on two processors too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          ...patience,
          name: 'unit',
          // A room keeps its state in what it makes, so files share the loaded house: loading it for each cost more than the tests.
          isolate: false,
          include: ['{src,web,tools,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'test/flows/**', 'test/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...patience,
          name: 'db',
          // A room keeps its state in what it makes, so files share the loaded house: loading it for each cost more than the tests.
          isolate: false,
          include: ['{src,test}/**/*.db.test.ts'],
          exclude: ['test/flows/**', 'test/browser/**'],
          globalSetup: databaseServer,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...patience,
          name: 'flows',
          include: ['test/flows/**/*.test.ts'],
          globalSetup: databaseServer,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // What a Souk promises in seconds, it promises to whoever starts one alone.
          fileParallelism: false,
        },
      },
      {
        test: {
          ...patience,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: databaseServer,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
