/** Our own walk over plain data sets beside DCMTK's parser: natively, with sanitizers, on real files of others. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { absent, corpus, namesHere } from './corpus.mjs';
import { nativeProgram } from './native-program.mjs';

const { program, isAbsent, env } = nativeProgram('both_parsers');
const skip = absent || isAbsent;

test('a plain data set is what DCMTK finds in it, and most are plain', { skip }, () => {
  const names = namesHere();
  const paths = names.map((name) => join(corpus, name));
  const { stdout, stderr, status } = spawnSync(program, {
    input: `${paths.join('\n')}\n`,
    encoding: 'utf8',
    env,
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
