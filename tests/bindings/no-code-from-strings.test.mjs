/** The viewer's policy forbids code from strings (no unsafe-eval); the modules must live with that. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('all binding tests pass where code from strings is forbidden', () => {
  for (const file of ['dataset.test.mjs', 'attributes.test.mjs', 'codec.test.mjs']) {
    const run = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', new URL(file, import.meta.url).pathname],
      { encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
    );
    assert.equal(run.status, 0, run.stdout.slice(-4000));
  }
});

test('the switch does forbid it', () => {
  const run = spawnSync(process.execPath, [
    '--disallow-code-generation-from-strings',
    '-e',
    'new Function("1")()',
  ]);
  assert.notEqual(run.status, 0);
});
