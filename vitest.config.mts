import { defineConfig } from 'vitest/config';
import { embedForVite } from './scripts/embed.mjs';

export default defineConfig({
  plugins: [embedForVite()],
  test: {
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'test/{tidy,features,laws,wire,cli,grammar,support}/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
