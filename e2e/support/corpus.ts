import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real files of others, kept beside the checkout. */
export const kCorpus =
  process.env['NEGATOSCOPE_CORPUS'] ??
  fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The reason why a test that needs `paths` of the corpus cannot run here, '' where it can. */
export function corpusMissing(...paths: readonly string[]): string {
  const missing = paths.find((path) => !existsSync(inCorpus(path)));
  if (missing === undefined) return '';
  const reason = `no ${inCorpus(missing)}; NEGATOSCOPE_CORPUS names another place`;
  // eslint-disable-next-line no-console -- the list of tests tells that one was skipped, but not why
  console.log(`skipped: ${reason}`);
  return reason;
}

export function inCorpus(path: string): string {
  return join(kCorpus, path);
}

export function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
