import { defineConfig } from 'vitest/config';

/**
 * Two groups for `npm test`: what asks rules and the database, then, two at a time, the browser's journeys. `pages` walks every
 * page and takes as long as a third of both: `npm run check:pages`. `kills` kills the server thirty times in one import where
 * `rooms` does five times, and PostgreSQL ten times in another: `npm run check:kills`.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/harness/global-setup.ts'],
    reporters: ['default', './test/harness/plain-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/faults/killed-database.test.ts', 'node_modules/**'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          exclude: ['test/journeys/every-page.test.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // What a page shows may take a while on a busy machine; how long is the bench's question.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/journeys/every-page.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'kills',
          include: ['test/faults/killed-import.test.ts', 'test/faults/killed-database.test.ts'],
          env: { KILLS: '30' },
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
