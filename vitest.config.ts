import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '#wasm': fileURLToPath(new URL('build/wasm-release/modules', import.meta.url)) },
  },
  test: { include: ['web/src/**/*.test.ts'] },
});
