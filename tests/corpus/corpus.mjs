/** The corpus of real files beside the checkout, where there is one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const corpus =
  process.env.NEGATOSCOPE_CORPUS ??
  fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** false, or the reason for which tests on the corpus are skipped. */
export const absent = existsSync(join(corpus, 'index.tsv'))
  ? false
  : `no corpus at ${corpus}; NEGATOSCOPE_CORPUS names another place`;

/** A tab-separated table as objects, by its first line. */
export function table(name) {
  const [head, ...lines] = readFileSync(join(corpus, name), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** The files of the catalogue that are here, by the names that its tables use. */
export function namesHere() {
  return table('index.tsv')
    .map(({ source, path }) => `${source}/${path}`)
    .filter((name) => existsSync(join(corpus, name)));
}

/** Rows grouped by what `keyOf` gives, in the order of first appearance. */
export function groupsOf(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
