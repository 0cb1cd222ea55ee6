/**
 * Walks the boxes of an MP4 before the library does (ISO/IEC 14496-12 4.2). The library believes counts: a table of two
 * numbers can announce four thousand million pictures, and it would make room for each.
 */
import { fail } from '../failures';
import { keepTo } from './limits';
import { mostPackets } from './packets';

/** Boxes around other boxes whose content the library reads. */
const parents: ReadonlySet<string> = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'edts',
  'moof',
  'traf',
  'mvex',
]);

const mostDepth = 8;
const mostBoxes = 100_000;
const mostHeaderBytes = 64 * 1024 * 1024;

interface Box {
  readonly type: string;
  readonly content: number;
  readonly end: number;
}

function refuse(type: string, why: string): never {
  return fail(
    'malformed',
    `the MP4 box ${JSON.stringify(type.replace(/[^\x20-\x7e]/g, '?'))} ${why}`,
  );
}

/** The box at `at`, which must end by `end`; null where there is no room for one. */
function boxAt(view: DataView, at: number, end: number): Box | null {
  if (end - at < 8) return null;
  const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
  const short = view.getUint32(at);
  if (short === 1 && end - at < 16) return null;
  const head = short === 1 ? 16 : 8;
  const size = short === 0 ? end - at : short === 1 ? Number(view.getBigUint64(at + 8)) : short;
  if (size < head) refuse(type, `has a size of ${String(size)}`);
  return { type, content: at + head, end: at + size };
}

/** Sums the counts of runs: `stride` bytes an entry, its count first. */
function countInRuns(view: DataView, box: Box, stride: number): number {
  const entries = entriesOf(view, box, stride);
  let sum = 0;
  for (let i = 0; i < entries; i += 1) sum += view.getUint32(box.content + 8 + i * stride);
  return sum;
}

/** The number of entries of a table, which has to fit into its box. */
function entriesOf(view: DataView, box: Box, stride: number, head = 8): number {
  if (box.end - box.content < head) refuse(box.type, 'is too short');
  const entries = view.getUint32(box.content + head - 4);
  if (entries * stride > box.end - box.content - head) {
    refuse(box.type, `announces ${String(entries)} entries, which do not fit into it`);
  }
  return entries;
}

/** How many pictures a table announces without a byte for each. */
function announced(view: DataView, box: Box): number {
  switch (box.type) {
    case 'stts':
    case 'ctts':
      return countInRuns(view, box, 8);
    case 'stsz':
      // sizes that are all alike are not listed
      return box.end - box.content >= 12 && view.getUint32(box.content + 4) !== 0
        ? view.getUint32(box.content + 8)
        : entriesOf(view, box, 4, 12);
    case 'stz2':
      return entriesOf(view, box, 0.5, 12);
    case 'trun':
      return entriesOf(view, box, 0);
    case 'elst':
      return entriesOf(view, box, 12);
    case 'stsc':
      return entriesOf(view, box, 12);
    case 'stco':
    case 'stss':
      return entriesOf(view, box, 4);
    case 'co64':
      return entriesOf(view, box, 8);
    default:
      return 0;
  }
}

interface Walk {
  boxes: number;
  samples: number;
}

function walk(view: DataView, from: number, end: number, depth: number, done: Walk): void {
  for (let at = from; ;) {
    const box = boxAt(view, at, end);
    if (!box) return;
    done.boxes += 1;
    if (done.boxes > mostBoxes || depth > mostDepth) refuse(box.type, 'is one of too many');
    if (box.end > end) refuse(box.type, 'is longer than the box around it');
    if (parents.has(box.type)) walk(view, box.content, box.end, depth + 1, done);
    else if (depth > 0) {
      const count = announced(view, box);
      done.samples += box.type === 'trun' ? count : 0;
      if (Math.max(count, done.samples) > mostPackets) {
        refuse(box.type, `announces ${String(count)} pictures`);
      }
    }
    at = box.end;
  }
}

async function viewOf(stream: Blob, from: number, length: number): Promise<DataView> {
  return new DataView(await stream.slice(from, from + length).arrayBuffer());
}

/** Fails with `malformed` or `limit` where the library must not see this. */
export async function guardMp4(stream: Blob, deadlineMs: number): Promise<void> {
  const done: Walk = { boxes: 0, samples: 0 };
  let hasTables = false;
  for (let at = 0; at < stream.size;) {
    keepTo(deadlineMs, 'the boxes of the MP4 took too long');
    const head = await viewOf(stream, at, 16);
    const rest = stream.size - at;
    // `boxAt` wants the end that the box may have; sizes here count from the box itself
    const box = head.byteLength < 8 ? null : boxAt(head, 0, Math.max(rest, head.byteLength));
    if (!box) break;
    done.boxes += 1;
    if (done.boxes > mostBoxes) refuse(box.type, 'is one of too many');
    hasTables ||= box.type === 'moov';
    if (box.type === 'moov' || box.type === 'moof') {
      const size = Math.min(box.end, rest);
      if (box.end > rest)
        refuse(box.type, `announces ${String(box.end)} bytes, there are ${String(rest)}`);
      if (size > mostHeaderBytes)
        fail('limit', 'the tables of the MP4 are larger than what is read');
      const view = await viewOf(stream, at, size);
      walk(view, 0, view.byteLength, 0, done);
    }
    at += box.end;
  }
  if (!hasTables)
    fail('malformed', 'the MP4 is cut off: the box that lists its pictures is missing');
}
