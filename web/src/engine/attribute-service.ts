import type {
  AttributeDifferences,
  AttributeExport,
  AttributeFile,
  AttributeRow,
  AttributeSearch,
  AttributeService,
  AttributeTree,
  ExportFormat,
  SeriesDifferences,
  ValueRange,
} from '../ports/attributes';
import type { FileId } from '../ports/tree';
import { WorkerPool } from './worker-pool';

const filesAtOnce = 16;
const mostVarying = 2_000;
/** Values of a deflated data set come through the worker, piece by piece. */
const savedAtOnce = 16 * 1024 * 1024;

/** Attributes have a thread of their own: a file that is open there stays open, and no picture waits for it. */
export class AttributeThread implements AttributeService {
  private readonly pool = new WorkerPool(1);

  constructor(private readonly file: (fileId: FileId) => AttributeFile) {}

  async open(fileId: FileId, signal?: AbortSignal): Promise<AttributeTree> {
    return this.pool.call('openAttributes', this.file(fileId), 'visible', signal);
  }

  async rows(
    fileId: FileId,
    numbers: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly AttributeRow[]> {
    const wanted = { ...this.file(fileId), numbers };
    return this.pool.call('attributeRows', wanted, 'visible', signal);
  }

  async search(
    fileId: FileId,
    search: AttributeSearch,
    signal?: AbortSignal,
  ): Promise<Uint32Array<ArrayBuffer>> {
    const wanted = { ...this.file(fileId), ...search };
    return this.pool.call('searchAttributes', wanted, 'neighbour', signal);
  }

  async text(fileId: FileId, row: number, longest: number): Promise<string> {
    const wanted = { ...this.file(fileId), row, longest };
    return this.pool.call('attributeText', wanted, 'visible');
  }

  async range(fileId: FileId, row: number): Promise<ValueRange> {
    return this.pool.call('valueRange', { ...this.file(fileId), row }, 'visible');
  }

  async bytes(
    fileId: FileId,
    row: number,
    offset: number,
    length: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const wanted = { ...this.file(fileId), row, offset, length };
    return this.pool.call('valueBytes', wanted, 'visible');
  }

  async value(fileId: FileId, row: number): Promise<Blob> {
    const { offset, length, isInFile } = await this.range(fileId, row);
    const type = 'application/octet-stream';
    if (isInFile) return this.file(fileId).blob.slice(offset, offset + length, type);
    const pieces: Blob[] = [];
    for (let at = 0; at < length; at += savedAtOnce) {
      const piece = await this.bytes(fileId, row, at, Math.min(savedAtOnce, length - at));
      pieces.push(new Blob([piece]));
    }
    return new Blob(pieces, { type });
  }

  async export(fileId: FileId, format: ExportFormat): Promise<AttributeExport> {
    return this.pool.call('exportAttributes', { ...this.file(fileId), format }, 'visible');
  }

  async compare(
    first: FileId,
    second: FileId,
    signal?: AbortSignal,
  ): Promise<AttributeDifferences> {
    const wanted = { first: this.file(first), second: this.file(second) };
    return this.pool.call('compareAttributes', wanted, 'visible', signal);
  }

  async varying(
    fileIds: readonly FileId[],
    progress: (done: number) => void,
    signal?: AbortSignal,
  ): Promise<SeriesDifferences> {
    for (let at = 0; at < fileIds.length; at += filesAtOnce) {
      const files = fileIds.slice(at, at + filesAtOnce).map((fileId) => this.file(fileId));
      await this.pool.call('gatherSeries', { isFirst: at === 0, files }, 'header', signal);
      progress(at + files.length);
    }
    return this.pool.call('seriesDifferences', { most: mostVarying }, 'header', signal);
  }

  dispose(): void {
    this.pool.dispose();
  }
}
