/** What people download before the first picture, against the budget in scripts/size-budget.json. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const modules = new URL('../../build/wasm-release/modules/', import.meta.url);
const budget = JSON.parse(
  readFileSync(new URL('../../scripts/size-budget.json', import.meta.url), 'utf8'),
);

function brotliBytes(name) {
  const bytes = readFileSync(new URL(name, modules));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

for (const { what, files, mostKilobytes } of budget) {
  test(`${what}: at most ${mostKilobytes} kB of brotli`, () => {
    const sizes = files.map((file) => [file, brotliBytes(file)]);
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    console.log(
      `${what}: ${sizes.map(([file, bytes]) => `${file} ${bytes}`).join(', ')}; ${total}`,
    );
    assert.ok(total <= mostKilobytes * 1000, `${total} bytes`);
  });
}
