/**
 * inspect PATH… [--json] [--frames] [--threads N]: what the viewer makes of files and folders. README.md documents the
 * JSON. Exit status 0 when every file got a status, 2 for wrong usage.
 */
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReport, toText } from './report.mjs';
import { inspectAll } from './thread-pool.mjs';

function usage(message) {
  process.stderr.write(
    `${message}\nusage: scripts/inspect PATH… [--json] [--frames] [--threads N]\n`,
  );
  process.exit(2);
}

/** All files below a path, in a stable order; symbolic links to folders are not followed, so there are no circles. */
function filesBelow(path) {
  let stats;
  try {
    stats = statSync(path);
  } catch {
    return [path];
  }
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return filesBelow(inner);
      return entry.isFile() || entry.isSymbolicLink() ? [inner] : [];
    })
    .filter((inner) => {
      try {
        return statSync(inner).isFile();
      } catch {
        return true;
      }
    });
}

async function main() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        frames: { type: 'boolean', default: false },
        threads: { type: 'string' },
      },
    });
  } catch (error) {
    usage(error.message);
  }
  const { positionals, values } = parsed;
  if (positionals.length === 0) usage('no path given');
  const threads = Number(values.threads ?? availableParallelism());
  if (!Number.isInteger(threads) || threads < 1) usage('--threads wants a number from 1');
  const paths = positionals.flatMap(filesBelow);
  const results = await inspectAll(paths, values.frames, threads);
  const report = await makeReport(paths, results);
  const text = values.json ? JSON.stringify(report) : toText(report);
  await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
}

main().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`inspect failed: ${error.message}\n`);
    process.exit(1);
  },
);
