import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupsOf, table, type Row } from '../../tests/corpus/corpus.mjs';

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

/** Columns of the catalogue that decide which steps a decoded picture takes to the screen. */
const kSteps = [
  ...['photometric', 'bits_alloc', 'pixrep', 'palette'],
  ...['overlay', 'modality_lut', 'voi_lut', 'shutter'],
];

/**
 * Paths of the files of the catalogue that have Rows, Columns and Pixel Data; or one for each Transfer Syntax and one for
 * each way to the screen.
 */
export function picturesOfCorpus(all: boolean): string[] {
  const rows = table('index.tsv').filter(({ rows, cols, pixel }) => rows && cols && pixel);
  // "rescale 1/-1024": the numbers make no other step
  const stepsOf = (row: Row): string => kSteps.map((step) => row[step]?.split(' ')[0]).join('\t');
  const groups = [...groupsOf(rows, stepsOf).values(), ...groupsOf(rows, syntaxOf).values()];
  const firsts = new Set(groups.map(([first]) => first));
  return rows
    .filter((row) => all || firsts.has(row))
    .map(({ source = '', path = '' }) => join(source, path));
}

function syntaxOf(row: Row): string {
  return row['ts_uid'] ?? '';
}
