/**
 * A fuzz target over the seeds, over their beginnings, and over what it has found before.
 *   node tests/fuzz/replay.mjs TARGET FOLDER
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeds } from './seeds.mjs';

const [target, found] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'fuzz-seeds-'));
try {
  for (const [name, bytes] of seeds()) {
    for (let cut = 0; cut < 8; cut += 1) {
      const length = Math.floor((bytes.length * (8 - cut)) / 8);
      writeFileSync(join(folder, `${name}-${length}.dcm`), bytes.subarray(0, length));
    }
  }
  const folders = existsSync(found) ? [folder, found] : [folder];
  console.log(execFileSync(target, folders).toString().trimEnd().split('\n').at(-1));
} finally {
  rmSync(folder, { recursive: true });
}
