// clang-tidy over the C++ that is shipped; tests are held by the compiler's warnings and the sanitizers, and would take
// longer than everything else together. A file that was clean is skipped until its preprocessed text or the checks change.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const tree = path.join(root, 'build', 'native-asan');
const stamps = path.join(process.env.NEGATOSCOPE_CACHE, 'tidy');
const maxBuffer = 256 * 1024 * 1024;

function ourCommands() {
  const database = path.join(tree, 'compile_commands.json');
  if (!existsSync(database)) throw new Error('build native-asan first: scripts/build');
  const commands = JSON.parse(readFileSync(database, 'utf8'));
  // the build sees the checkout through a link
  return commands.filter(({ file }) => path.relative(root, realpathSync(file)).startsWith('wasm/'));
}

/** hash of what the compiler sees, and of the checks */
async function keyOf({ command, directory }) {
  const words = command.split(' ').filter((word) => !word.endsWith('ccache'));
  // -P: without line markers, so that a clone in another folder finds what was clean here
  const preprocess = words.map((word) => (word === '-c' ? '-E -P' : word)).join(' ');
  const { stdout } = await run('sh', ['-c', preprocess.replace(/ -o \S+/, ' -o -')], {
    cwd: directory,
    maxBuffer,
  });
  const hash = createHash('sha256')
    .update(stdout)
    .update(readFileSync(path.join(root, '.clang-tidy')));
  return hash.digest('hex');
}

async function check(entry) {
  const stamp = path.join(stamps, await keyOf(entry));
  if (existsSync(stamp)) return true;
  try {
    await run('clang-tidy-19', ['--quiet', '-p', tree, entry.file], { cwd: root, maxBuffer });
    writeFileSync(stamp, '');
    return true;
  } catch (error) {
    console.error(error.stdout || error.message);
    return false;
  }
}

async function main() {
  mkdirSync(stamps, { recursive: true });
  const queue = ourCommands();
  let clean = true;
  const work = async () => {
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      clean = (await check(entry)) && clean;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  process.exitCode = clean ? 0 : 1;
}

main().catch((error) => {
  console.error(`tidy: ${error.message}`);
  process.exitCode = 1;
});
