/** ICC profiles, and what the Little CMS of the system (Pillow's) makes of colours by each. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('colour_profiles.py', import.meta.url));
const names = ['adobe', 'table', 'table-relative', 'srgb'];

/**
 * @returns {{missing: string, profiles: object, colours: number[][], expected: object}} profiles by name as bytes;
 * `missing` says why there are none, else ''
 */
export function colourProfiles() {
  const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  try {
    const run = spawnSync('/usr/bin/python3', [script, folder], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (run.status !== 0) {
      const why = run.error?.message ?? run.stderr.trim().split('\n').at(-1);
      return {
        missing: `no profiles without Pillow and NumPy: ${why}`,
        profiles: {},
        colours: [],
        expected: {},
      };
    }
    const profiles = Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.icc`)))]),
    );
    return { missing: '', profiles, ...JSON.parse(run.stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
