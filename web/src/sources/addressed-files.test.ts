import { afterEach, expect, test, vi } from 'vitest';
import { addressedFiles, allowedAddress } from './addressed-files';
import { isFailedSource } from './source-item';

const page = new URL('https://portal.example/viewer/index.html');

afterEach(() => vi.unstubAllGlobals());

test('a file below the folder is allowed, from the folder, from the root and as a whole', () => {
  const below = (src: string) => allowedAddress(src, '/studies/', page)?.href;
  const wanted = 'https://portal.example/studies/7/disc.zip';
  expect(below('7/disc.zip')).toBe(wanted);
  expect(below('/studies/7/disc.zip')).toBe(wanted);
  expect(below(wanted)).toBe(wanted);
  expect(allowedAddress('disc.zip', 'data', page)?.href).toBe(
    'https://portal.example/viewer/data/disc.zip',
  );
});

test.each([
  ['another host', 'https://evil.example/studies/a.zip'],
  ['another host, short', '//evil.example/studies/a.zip'],
  ['another port', 'https://portal.example:8443/studies/a.zip'],
  ['another scheme', 'http://portal.example/studies/a.zip'],
  ['a script', 'javascript:alert(1)'],
  ['data in the address', 'data:application/dicom,x'],
  ['a blob', 'blob:https://portal.example/1'],
  ['a user', 'https://me@portal.example/studies/a.zip'],
  ['another folder', '/secret/a.zip'],
  ['a folder that begins alike', '/studies-of-others/a.zip'],
  ['the folder above', '../secret/a.zip'],
  ['the folder above, with backslashes', '..\\secret\\a.zip'],
  ['the folder above, encoded', '%2e%2e/secret/a.zip'],
  ['a hidden separator', '..%2fsecret/a.zip'],
  ['a hidden backslash', '..%5Csecret/a.zip'],
  ['a query', 'a.zip?patient=1'],
  ['a fragment', 'a.zip#x'],
  ['the folder itself', ''],
])('%s is not', (_what, src) => {
  expect(allowedAddress(src, '/studies/', page)).toBeNull();
});

test('a folder of another origin allows nothing', () => {
  expect(allowedAddress('a.zip', 'https://evil.example/', page)).toBeNull();
  const base = new URL('https://cdn.example/');
  expect(allowedAddress('a.zip', '/studies/', base, page.origin)).toBeNull();
});

test('what is not allowed is not asked for, and what is not there is told', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: URL, options: RequestInit) => {
    asked.push(url.pathname);
    expect(options).toMatchObject({ mode: 'same-origin', redirect: 'error', cache: 'no-store' });
    if (url.pathname.endsWith('gone.dcm'))
      return Promise.resolve(new Response('', { status: 404 }));
    if (url.pathname.endsWith('moved.dcm')) return Promise.reject(new TypeError('redirect'));
    return Promise.resolve(new Response('bytes'));
  });
  const search = ['a%20b.dcm', '//evil.example/a.dcm', 'gone.dcm', 'moved.dcm'];
  const address = new URL(page);
  for (const src of search) address.searchParams.append('src', src);
  const told: string[] = [];
  for await (const item of addressedFiles(address, '/studies/')) {
    told.push(
      `${item.path} ${isFailedSource(item) ? item.failure.detail : String(item.blob.size)}`,
    );
  }
  expect(told).toEqual([
    'a b.dcm 5',
    '//evil.example/a.dcm src: not allowed',
    'gone.dcm src: HTTP 404',
    'moved.dcm src: no answer',
  ]);
  expect(asked).toEqual(['/studies/a%20b.dcm', '/studies/gone.dcm', '/studies/moved.dcm']);
});
