import type { Engine, Thumbnail } from '../ports/engine';
import type { FileId } from '../ports/tree';

const kEdge = 80;
const kMostKept = 400;

/** Thumbnails by instance; the least recently used ones are forgotten. */
export class ThumbnailCache {
  private readonly kept = new Map<FileId, Thumbnail>();

  constructor(private readonly engine: Engine) {}

  readonly get = async (fileId: FileId, signal: AbortSignal): Promise<Thumbnail> => {
    const known = this.kept.get(fileId);
    const thumbnail =
      known ?? (await this.engine.thumbnail({ fileId, frameIndex: 0 }, kEdge, signal));
    this.kept.delete(fileId);
    this.kept.set(fileId, thumbnail);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= kMostKept) break;
      this.kept.delete(oldest);
    }
    return thumbnail;
  };

  clear(): void {
    this.kept.clear();
  }
}
