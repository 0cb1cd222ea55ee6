import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { createServer, listen } from '../../scripts/serve.mjs';

let folder;
let server;
let port;

// http.request sends the path as it is, where fetch would tidy it up
function request(target, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = http.request(
      { host: '127.0.0.1', port, path: target, method, headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on('error', reject).end();
  });
}

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-test-'));
  const root = path.join(folder, 'root');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), '<!doctype html>');
  await writeFile(path.join(root, 'assets', 'core.wasm'), 'plain');
  await writeFile(path.join(root, 'assets', 'core-Ce82mQpg.wasm'), 'named by content');
  await writeFile(path.join(root, 'assets', 'core.wasm.br'), 'brotli');
  await writeFile(path.join(root, 'assets', 'core.wasm.gz'), 'gzip');
  await writeFile(path.join(root, 'worker.js'), 'worker');
  await writeFile(path.join(root, 'worker.js.br'), 'stale');
  await utimes(path.join(root, 'worker.js.br'), 1, 1);
  await writeFile(path.join(root, '.hidden'), 'hidden');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await symlink(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
  server = createServer(root);
  port = await listen(server, 0);
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const EVERY_KIND_OF_RESPONSE = [
  ['a page', '/', {}, 200],
  ['a worker script', '/worker.js', {}, 200],
  ['a wasm module', '/assets/core.wasm', {}, 200],
  ['a missing file', '/missing.js', {}, 404],
  ['a refused path', '/../secret.txt', {}, 404],
  ['a refused method', '/', { method: 'POST' }, 405],
];

for (const [kind, target, options, status] of EVERY_KIND_OF_RESPONSE) {
  test(`${kind} carries the policy`, async () => {
    const response = await request(target, options);
    assert.equal(response.status, status);
    assertPolicy(response.headers);
  });
}

test('an unchanged file answers 304 with the policy', async () => {
  const first = await request('/worker.js');
  const again = await request('/worker.js', { headers: { 'if-none-match': first.headers.etag } });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assertPolicy(again.headers);
});

test('only what is named by its content is kept without being asked for again', async () => {
  const caching = async (target) => (await request(target)).headers['cache-control'];
  assert.match(await caching('/assets/core-Ce82mQpg.wasm'), /max-age=31536000, immutable/);
  assert.equal(await caching('/assets/core.wasm'), 'no-cache');
  assert.equal(await caching('/'), 'no-cache');
});

// written out once more, not imported: a change of the server's table has to be made twice, on purpose
function assertPolicy(headers) {
  assert.equal(
    headers['content-security-policy'],
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
      "img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html negatoscope",
  );
  assert.match(headers['permissions-policy'], /camera=\(\), microphone=\(\), geolocation=\(\)/);
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
  assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['x-dns-prefetch-control'], 'off');
  assert.equal(headers['strict-transport-security'], undefined);
}

test('a wasm module has the type that streaming compilation asks for', async () => {
  const response = await request('/assets/core.wasm');
  assert.equal(response.headers['content-type'], 'application/wasm');
  assert.equal(response.body.toString(), 'plain');
});

test('a precompressed file is sent to whoever takes it, brotli first', async () => {
  const brotli = await request('/assets/core.wasm', {
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotli.headers['content-type'], 'application/wasm');
  assert.equal(brotli.body.toString(), 'brotli');
  const gzip = await request('/assets/core.wasm', {
    headers: { 'accept-encoding': 'gzip, br;q=0' },
  });
  assert.equal(gzip.body.toString(), 'gzip');
});

test('a precompressed file older than its original is not sent', async () => {
  const response = await request('/worker.js', { headers: { 'accept-encoding': 'br' } });
  assert.equal(response.headers['content-encoding'], undefined);
  assert.equal(response.body.toString(), 'worker');
});

test('HEAD has the headers of GET and no body', async () => {
  const response = await request('/worker.js', { method: 'HEAD' });
  assert.equal(response.status, 200);
  assert.equal(response.headers['content-length'], '6');
  assert.equal(response.body.length, 0);
});

const OUTSIDE = [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/.hidden',
  '/index.html%00.js',
  '/%ff',
];
for (const target of OUTSIDE) {
  test(`${target} leads nowhere`, async () => {
    const response = await request(target);
    assert.equal(response.status, 404);
    assert.doesNotMatch(response.body.toString(), /secret|hidden/);
  });
}

test('a taken port is left for the next free one', async () => {
  const second = createServer(folder);
  const moved = await listen(second, port);
  assert.ok(moved > port);
  second.close();
});

test('a taken port that was asked for is an error', async () => {
  await assert.rejects(listen(createServer(folder), port, false), { code: 'EADDRINUSE' });
});
