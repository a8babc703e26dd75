import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { embedForVite } from './scripts/embed.mjs';

const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [embedForVite()],
        test: {
          ...patience,
          name: 'core',
          setupFiles: ['test/support/chance.ts'],
          include: [
            'server/src/**/*.test.ts',
            'client/src/**/*.test.ts',
            'test/{tidy,features,laws,grammar,support}/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [embedForVite()],
        test: {
          ...patience,
          name: 'programs',
          // What programs keep for next time stays with the tests.
          env: { XDG_CACHE_HOME: join(import.meta.dirname, '.cache/tests') },
          include: ['test/{wire,cli}/**/*.test.ts'],
          globalSetup: ['test/support/build.ts'],
        },
      },
    ],
  },
});
