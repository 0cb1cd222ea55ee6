// Serves a built viewer on this machine only, with the policy headers on every response.
//   node scripts/serve.mjs [FOLDER] [--port N]
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // lit-html: the library's own policy for the templates of the components
  'trusted-types lit-html negatoscope',
].join('; ');

const NOT_USED = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'midi',
  'payment',
  'publickey-credentials-get',
  'identity-credentials-get',
  'browsing-topics',
  'idle-detection',
  'screen-wake-lock',
  'clipboard-read',
];
const USED_BY_OURSELVES = ['clipboard-write', 'fullscreen', 'cross-origin-isolated'];
const PERMISSIONS_POLICY = [
  ...NOT_USED.map((feature) => `${feature}=()`),
  ...USED_BY_OURSELVES.map((feature) => `${feature}=(self)`),
].join(', ');

/**
 * The headers of every response, whatever its kind and status: a worker or service worker whose own response lacks
 * them is outside the page's policy. No Strict-Transport-Security, since this server speaks HTTP on loopback.
 */
export const SECURITY_HEADERS = Object.freeze({
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Permissions-Policy': PERMISSIONS_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
});

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/** The file below `root` that a request path means, or null: nothing outside, no hidden files. */
function requestedFile(root, url) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (pathname.endsWith('/')) pathname += 'index.html';
  const parts = pathname.split('/').filter((part) => part !== '');
  const isUnsafe = (part) => part.startsWith('.') || /[\\\0]/.test(part);
  return parts.some(isUnsafe) ? null : path.join(root, ...parts);
}

/** size and time of a regular file that really lies below `root` (links may not lead out), or null */
async function regularFile(root, file) {
  try {
    const real = await realpath(file);
    if (real !== root && !real.startsWith(root + path.sep)) return null;
    const found = await stat(real);
    return found.isFile() ? { file: real, size: found.size, mtimeMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

/**
 * Whether the name holds a hash of the content, as the build gives it to everything but the page. Such a file never has
 * to be asked for again, and the browser keeps the machine code that it made of the wasm beside it.
 */
function isNamedByContent(file) {
  return (
    /^.+-[\w-]{8}\.\w+$/.test(path.basename(file)) && path.basename(path.dirname(file)) === 'assets'
  );
}

function acceptedEncodings(request) {
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((entry) => {
    const [name, ...parameters] = entry.trim().split(/\s*;\s*/);
    return parameters.includes('q=0') ? '' : name;
  });
  return ENCODINGS.filter(({ name }) => accepted.includes(name));
}

/** the precompressed neighbour if there is a current one that the client takes, else the file itself */
async function representation(root, file, request) {
  const plain = await regularFile(root, file);
  if (plain === null) return null;
  for (const { name, suffix } of acceptedEncodings(request)) {
    const packed = await regularFile(root, file + suffix);
    if (packed !== null && packed.mtimeMs >= plain.mtimeMs) return { ...packed, encoding: name };
  }
  return { ...plain, encoding: null };
}

function sendText(response, status, text, headers = {}) {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

async function respond(root, request, response) {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
    return;
  }
  const file = requestedFile(root, request.url ?? '/');
  const found = file === null ? null : await representation(root, file, request);
  if (found === null) {
    sendText(response, 404, 'Not found');
    return;
  }
  const etag = `"${found.size.toString(16)}-${Math.trunc(found.mtimeMs).toString(16)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    isNamedByContent(file) ? 'max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader(
    'Content-Type',
    CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
  );
  if (found.encoding !== null) response.setHeader('Content-Encoding', found.encoding);
  response.writeHead(200, { 'Content-Length': found.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * A server for the files below `root`, not yet listening.
 *
 * @param {string} root folder to serve
 * @returns {http.Server}
 */
export function createServer(root) {
  const realRoot = realpath(root);
  return http.createServer((request, response) => {
    realRoot
      .then((folder) => respond(folder, request, response))
      .catch(() =>
        response.headersSent ? response.destroy() : sendText(response, 500, 'Server error'),
      );
  });
}

/** Listens on loopback: on `port`, or if that is taken and `mayMove`, on the next free one. Resolves to the port. */
export function listen(server, port, mayMove = true) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && mayMove && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

function readArguments(words) {
  const settings = {
    root: fileURLToPath(new URL('../build/web', import.meta.url)),
    port: 8080,
    mayMove: true,
  };
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--port') {
      settings.port = Number(words[(i += 1)]);
      settings.mayMove = false;
    } else {
      settings.root = words[i];
    }
  }
  if (!Number.isInteger(settings.port) || settings.port < 0 || settings.port > 65535) {
    throw new Error('--port takes a number from 0 to 65535');
  }
  return settings;
}

async function main() {
  const { root, port, mayMove } = readArguments(process.argv.slice(2));
  const server = createServer(root);
  const actualPort = await listen(server, port, mayMove);
  console.log(`Negatoscope is at http://127.0.0.1:${actualPort}/`);
}

if (
  process.argv[1] !== undefined &&
  import.meta.url === pathToFileURL(await realpath(process.argv[1])).href
) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
}
