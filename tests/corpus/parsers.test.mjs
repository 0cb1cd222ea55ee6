/** Our own walk over plain data sets beside DCMTK's parser: natively, with sanitizers, on real files of others. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { absent, corpus, table } from './corpus.mjs';

const build =
  process.env.NEGATOSCOPE_BUILD ?? fileURLToPath(new URL('../../build', import.meta.url));
const program = join(build, 'native-asan/tests/both_parsers');
const skip = absent || (existsSync(program) ? false : `${program} is not built`);

test('a plain data set is what DCMTK finds in it, and most are plain', { skip }, () => {
  const names = table('index.tsv')
    .map(({ source, path }) => `${source}/${path}`)
    .filter((name) => existsSync(join(corpus, name)));
  const paths = names.map((name) => join(corpus, name));
  const { stdout, stderr, status } = spawnSync(program, {
    input: `${paths.join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, ASAN_OPTIONS: 'allocator_may_return_null=1' },
  });
  assert.equal(status, 0, stderr.slice(-4000));
  const outcomes = stdout.trimEnd().split('\n');
  assert.equal(outcomes.length, paths.length);
  const counted = (outcome) => outcomes.filter((other) => other === outcome).length;
  const [plain, dcmtk, none] = ['plain', 'dcmtk', 'none'].map(counted);
  console.log(`corpus: ${plain} plain data sets, ${dcmtk} left to DCMTK, ${none} no data sets`);
  const differing = names.flatMap((name, i) =>
    ['plain', 'dcmtk', 'none'].includes(outcomes[i]) ? [] : [`${name}: ${outcomes[i]}`],
  );
  assert.deepEqual(differing, []);
  assert.ok(plain > 10 * dcmtk, 'most real files are plain');
});
