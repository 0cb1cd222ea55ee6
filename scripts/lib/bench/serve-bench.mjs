// Serves the built viewer with the page that the harness drives. The page is not part of what is shipped.
//   node serve-bench.mjs BUILT_VIEWER HARNESS   prints the address
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createServer, listen, SECURITY_HEADERS } from '../../serve.mjs';

const [builtViewer, harness] = process.argv.slice(2);
const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const builtPage = readFileSync(join(builtViewer, 'index.html'), 'utf8');
const builtScripts = builtPage.match(/<script type="module"[^>]*><\/script>/g) ?? [];
if (builtScripts.length === 0) throw new Error(`no script in the page of ${builtViewer}`);

const extra = new Map([
  [
    '/bench.html',
    [
      'text/html; charset=utf-8',
      here('bench.html').replace(/<!-- the scripts.*-->/, builtScripts.join('\n')),
    ],
  ],
  ['/bench.css', ['text/css; charset=utf-8', here('bench.css')]],
  ['/heads.html', ['text/html; charset=utf-8', here('heads.html')]],
  ['/heads-page.js', ['text/javascript; charset=utf-8', here('heads-page.js')]],
  ['/heads-worker.js', ['text/javascript; charset=utf-8', here('heads-worker.js')]],
  ['/decode-worker.js', ['text/javascript; charset=utf-8', here('decode-worker.js')]],
  ['/bench-page.js', ['text/javascript; charset=utf-8', here('bench-page.js')]],
  [
    '/common.js',
    ['text/javascript; charset=utf-8', readFileSync(join(harness, 'pages/lib/common.js'), 'utf8')],
  ],
]);

// Modules as they are built, for threads that decode without a viewer.
const modules = join(builtViewer, '../wasm-release/modules');
const kTypes = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
for (const name of existsSync(modules) ? readdirSync(modules) : []) {
  const type = kTypes[extname(name)];
  if (type) extra.set(`/modules/${name}`, [type, readFileSync(join(modules, name))]);
}

// The harness waits for the page with an expression that the browser evaluates, which the viewer's policy forbids.
const headers = { ...SECURITY_HEADERS };
delete headers['Content-Security-Policy'];

const server = createServer(builtViewer);
const [serveViewer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  const found = extra.get(new URL(request.url, 'http://here').pathname);
  if (!found) return serveViewer(request, response);
  response.writeHead(200, { ...headers, 'Content-Type': found[0] });
  response.end(found[1]);
});
console.log(`http://127.0.0.1:${await listen(server, 0)}`);
