import type { ReadFile } from '../ports/calls';
import type { CharacterSetChoices, CharacterSetReadings } from '../ports/character-sets';
import type { FileId } from '../ports/tree';
import type { WorkerPool } from './worker-pool';

const kFilesPerCall = 16;

interface BookServices {
  readonly pool: WorkerPool;
  blobOf(fileId: FileId): Blob;
  /** Headers that were read again, each with a record. */
  reread(read: readonly ReadFile[]): Promise<void>;
}

/** Which files are read in a character set that a person chose. */
export class CharacterSetBook implements CharacterSetChoices {
  private readonly chosen = new Map<FileId, string>();

  constructor(private readonly services: BookServices) {}

  of(fileId: FileId): string | null {
    return this.chosen.get(fileId) ?? null;
  }

  readings(fileId: FileId, terms: readonly string[]): Promise<CharacterSetReadings> {
    const request = { blob: this.services.blobOf(fileId), terms };
    return this.services.pool.call('readInCharacterSets', request, 'visible');
  }

  async choose(fileIds: readonly FileId[], term: string | null): Promise<void> {
    const read: ReadFile[] = [];
    for (let at = 0; at < fileIds.length; at += kFilesPerCall) {
      const files = fileIds.slice(at, at + kFilesPerCall).map((fileId) => ({
        fileId,
        blob: this.services.blobOf(fileId),
        characterSet: term ?? undefined,
      }));
      read.push(...(await this.services.pool.call('readInstances', { files }, 'visible')));
    }
    // A file that cannot be read any more stays as it was.
    const readable = read.filter(({ record }) => record !== null);
    for (const { fileId } of readable) {
      if (term === null) this.chosen.delete(fileId);
      else this.chosen.set(fileId, term);
    }
    await this.services.reread(readable);
  }

  clear(): void {
    this.chosen.clear();
  }
}
