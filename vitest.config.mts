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
          include: ['test/{wire,cli}/**/*.test.ts'],
          globalSetup: ['test/support/build.ts'],
        },
      },
    ],
  },
});
