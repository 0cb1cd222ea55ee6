import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '#wasm': fileURLToPath(new URL('build/wasm-release/modules', import.meta.url)) },
  },
  test: {
    include: ['web/src/**/*.test.ts'],
    // A process for each of ninety files takes six times what the tests do. What a test changes of a module it puts back.
    pool: 'threads',
    isolate: false,
  },
});
