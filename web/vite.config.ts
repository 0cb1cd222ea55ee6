import { defineConfig, type Plugin } from 'vite';
import { samplePlugin } from './sample/sample-plugin';

function fromHere(path: string): string {
  return decodeURIComponent(new URL(path, import.meta.url).pathname);
}

/**
 * What the page may do, in the page itself, so that it also holds on a host that sends no headers. Servers that can
 * send headers send a stricter one. The built page only: the development server injects scripts of its own.
 */
const kContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html negatoscope',
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: kContentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Has browsers that know the hint compile what a page begins with while it loads, on a thread of their own: it is run
 * with the first file, and some 400 functions would be compiled one by one then, where somebody waits for a picture.
 */
function compiledWhileLoading(): Plugin {
  return {
    name: 'compiled-while-loading',
    apply: 'build',
    generateBundle: (_, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry)
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      }
    },
  };
}

export default defineConfig({
  root: fromHere('.'),
  base: './',
  resolve: { alias: { '#wasm': fromHere('../build/wasm-release/modules') } },
  plugins: [contentSecurityPolicy(), samplePlugin(), compiledWhileLoading()],
  build: {
    outDir: fromHere('../build/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: a strict content security policy refuses data: addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es', plugins: () => [compiledWhileLoading()] },
  server: { fs: { allow: [fromHere('..')] } },
});
