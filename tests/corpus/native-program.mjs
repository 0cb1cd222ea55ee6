/** Programs of the core as it is built natively, with AddressSanitizer and UBSan. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const build =
  process.env.NEGATOSCOPE_BUILD ?? fileURLToPath(new URL('../../build', import.meta.url));

/** @returns where the program is, false or the reason for which it is not there, and the environment to run it in */
export function nativeProgram(name) {
  const program = join(build, 'native-asan/tests', name);
  return {
    program,
    isAbsent: existsSync(program) ? false : `${program} is not built`,
    // As in a browser, where an allocation that is too large fails and nothing ends.
    env: { ...process.env, ASAN_OPTIONS: 'allocator_may_return_null=1' },
  };
}
