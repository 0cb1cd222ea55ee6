import { foldText } from '../dicom/text-match';
import { attributeQuery, matchesQuery } from '../dicom/attribute-query';
import type {
  AttributeCalls,
  AttributeExport,
  AttributeFile,
  AttributeRow,
  AttributeTree,
} from '../ports/attributes';
import type { FileId } from '../ports/tree';
import type { AttributesModule, BindingFailure } from './attributes-module';
import { attributesModule, installAttributeTables } from './attributes-module';
import { BlobReader } from './blob-reader';
import { fail, toFailure, unwrap } from './failures';

type Request<Name extends keyof AttributeCalls> = AttributeCalls[Name][0];
type Answer<Name extends keyof AttributeCalls> = Promise<AttributeCalls[Name][1]>;

const mostOpenFiles = 4;
const firstRows = 300;
const textsAtOnce = 2_000;
// Texts are folded once and kept for the next letter of the query, as long as they are not too many.
const mostFoldedCharacters = 40_000_000;

interface OpenFile {
  readonly blob: Blob;
  readonly characterSet: string | undefined;
  readonly handle: number;
  readonly depths: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly isCut: boolean;
  folded: string[];
}

/** The least recently used out first. */
const files = new Map<FileId, OpenFile>();

/** Runs a reading; where it wants the character tables, loads them and runs it again on files opened anew. */
async function withTables<T extends { readonly ok: true }>(
  run: (module: AttributesModule) => Promise<T | BindingFailure> | T | BindingFailure,
): Promise<T> {
  const module = await attributesModule();
  const result = await run(module);
  if (result.ok || result.code !== 'needsCharacterTables') return unwrap(result);
  await installAttributeTables();
  for (const { handle } of files.values()) module.close(handle);
  files.clear();
  return unwrap(await run(module));
}

function openFile(
  module: AttributesModule,
  { fileId, blob, characterSet }: AttributeFile,
): OpenFile {
  const known = files.get(fileId);
  if (known?.blob.size === blob.size && known.characterSet === characterSet) {
    files.delete(fileId);
    files.set(fileId, known);
    return known;
  }
  const { handle, depths, ends, isCut } = unwrap(module.open(new BlobReader(blob, characterSet)));
  if (known) module.close(known.handle);
  const file: OpenFile = { blob, characterSet, handle, depths, ends, isCut, folded: [] };
  files.set(fileId, file);
  for (const [oldest, { handle: last }] of files) {
    if (files.size <= mostOpenFiles) break;
    files.delete(oldest);
    module.close(last);
  }
  return file;
}

export async function openAttributes(wanted: AttributeFile): Promise<AttributeTree> {
  let file: OpenFile | undefined;
  const { rows } = await withTables((module) => {
    file = openFile(module, wanted);
    const count = Math.min(file.depths.length, firstRows);
    return module.rows(file.handle, [...Array(count).keys()]);
  });
  if (!file) throw new Error('nothing was opened');
  const { depths, ends, isCut } = file;
  return { depths, ends, isCut, rows: rows as unknown as readonly AttributeRow[] };
}

export async function attributeRows(wanted: Request<'attributeRows'>): Answer<'attributeRows'> {
  const { rows } = await withTables((module) =>
    module.rows(openFile(module, wanted).handle, wanted.numbers),
  );
  return rows as unknown as readonly AttributeRow[];
}

export async function searchAttributes(
  wanted: Request<'searchAttributes'>,
): Answer<'searchAttributes'> {
  const query = attributeQuery(wanted.query);
  const { found } = await withTables((module) => {
    const file = openFile(module, wanted);
    const found: number[] = [];
    for (let first = 0; first < file.depths.length; first += textsAtOnce) {
      const texts = foldedTexts(module, file, first, wanted.withValues);
      if (!('length' in texts)) return texts;
      texts.forEach((text, index) => {
        if (matchesQuery(text, query)) found.push(first + index);
      });
    }
    return { ok: true as const, found };
  });
  return Uint32Array.from(found);
}

function foldedTexts(
  module: AttributesModule,
  file: OpenFile,
  first: number,
  withValues: boolean,
): readonly string[] | BindingFailure {
  if (withValues && file.folded.length > first)
    return file.folded.slice(first, first + textsAtOnce);
  const result = module.searchTexts(file.handle, first, textsAtOnce, withValues);
  if (!result.ok) return result;
  const texts = result.texts.map(foldText);
  const isKept =
    withValues && file.folded.length === first && file.depths.length * 60 < mostFoldedCharacters;
  if (isKept) file.folded.push(...texts);
  return texts;
}

export async function attributeText(wanted: Request<'attributeText'>): Answer<'attributeText'> {
  const { text } = await withTables((module) =>
    module.text(openFile(module, wanted).handle, wanted.row, wanted.longest),
  );
  return text;
}

export async function valueRange(wanted: Request<'valueRange'>): Answer<'valueRange'> {
  const { offset, length, isInFile } = await withTables((module) =>
    module.valueRange(openFile(module, wanted).handle, wanted.row),
  );
  return { offset, length, isInFile };
}

export async function valueBytes(wanted: Request<'valueBytes'>): Answer<'valueBytes'> {
  const { row, offset, length } = wanted;
  const { bytes } = await withTables((module) =>
    module.bytes(openFile(module, wanted).handle, row, offset, length),
  );
  return bytes;
}

/** A Blob takes over each piece, so that a long export is never whole in this heap. */
export async function exportAttributes(
  wanted: Request<'exportAttributes'>,
): Promise<AttributeExport> {
  let pieces: Blob[] = [];
  const { omitted } = await withTables((module) => {
    pieces = [];
    const write = (piece: Uint8Array<ArrayBuffer>) => pieces.push(new Blob([piece]));
    return module.write(openFile(module, wanted).handle, wanted.format, { write });
  });
  const type = wanted.format === 'json' ? 'application/dicom+json' : 'text/csv;charset=utf-8';
  return { blob: new Blob(pieces, { type }), omitted };
}

export async function compareAttributes({
  first: a,
  second: b,
}: Request<'compareAttributes'>): Answer<'compareAttributes'> {
  const result = await withTables((module) =>
    module.compare(openFile(module, a).handle, openFile(module, b).handle),
  );
  const { first, second, depths, kinds, sameCount } = result;
  return { first, second, depths, kinds, sameCount };
}

/** Whether this thread has what was gathered so far; one that took the place of a lost thread has not. */
let isGathering = false;

function checkGathering(): void {
  if (!isGathering) fail('notFound', 'what was compared so far was lost with its thread');
}

/** A file that cannot be read is not part of the comparison; how many could is told. */
export async function gatherSeries({
  isFirst,
  files: wanted,
}: Request<'gatherSeries'>): Answer<'gatherSeries'> {
  const module = await attributesModule();
  if (isFirst) {
    unwrap(module.startSeries());
    isGathering = true;
  }
  checkGathering();
  let count = 0;
  for (const { fileId, blob, characterSet } of wanted) {
    let added = module.addToSeries(fileId, new BlobReader(blob, characterSet));
    if (!added.ok && added.code === 'needsCharacterTables') {
      await installAttributeTables();
      added = module.addToSeries(fileId, new BlobReader(blob, characterSet));
    }
    if (!added.ok && ['internal', 'outOfMemory'].includes(toFailure(added).code)) unwrap(added);
    if (added.ok) count += 1;
  }
  return count;
}

export async function seriesDifferences({
  most,
}: Request<'seriesDifferences'>): Answer<'seriesDifferences'> {
  checkGathering();
  const result = unwrap((await attributesModule()).seriesDifferences(most));
  const { instanceCount, sameCount, isCut } = result;
  const attributes = result.attributes as never;
  return { attributes, instanceCount, sameCount, isCut };
}
