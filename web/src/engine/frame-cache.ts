import type { DisplayableFrame } from '../ports/image';

function bytesOf(frame: DisplayableFrame): number {
  const overlays = frame.display.overlays.reduce((sum, overlay) => sum + overlay.pixels.length, 0);
  const { storedValues, profile } = frame.frame;
  return storedValues.byteLength + (profile?.srgb?.byteLength ?? 0) + overlays;
}

/** Some frames are always kept: without any, each step of scrolling decodes anew. */
const kLeastBytes = 16 * 1024 * 1024;

/** Decoded frames, bounded in bytes, least recently used out. */
export class FrameCache {
  private readonly frames = new Map<string, DisplayableFrame>();
  private usedBytes = 0;

  private allowedBytes: number;

  constructor(private readonly wantedBytes: number) {
    this.allowedBytes = wantedBytes;
  }

  get bytes(): number {
    return this.usedBytes;
  }

  get budgetBytes(): number {
    return this.allowedBytes;
  }

  /** The machine has less memory than was thought: keeps half of what is here, and no more until all is closed. */
  shrink(): void {
    const half = Math.floor(Math.min(this.allowedBytes, this.usedBytes) / 2);
    this.allowedBytes = Math.min(this.wantedBytes, Math.max(kLeastBytes, half));
    this.dropOldest(null, half);
  }

  /** Everything that is kept, without using it. */
  entries(): IterableIterator<[string, DisplayableFrame]> {
    return this.frames.entries();
  }

  get(key: string): DisplayableFrame | undefined {
    const frame = this.frames.get(key);
    if (!frame) return undefined;
    this.frames.delete(key);
    this.frames.set(key, frame);
    return frame;
  }

  /** The newest frame always stays, even where it alone is over the budget: it is about to be shown. */
  set(key: string, frame: DisplayableFrame): void {
    this.delete(key);
    this.frames.set(key, frame);
    this.usedBytes += bytesOf(frame);
    this.dropOldest(key);
  }

  private dropOldest(kept: string | null, allowedBytes = this.allowedBytes): void {
    for (const oldest of this.frames.keys()) {
      if (this.usedBytes <= allowedBytes || oldest === kept) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const frame = this.frames.get(key);
    if (!frame) return;
    this.frames.delete(key);
    this.usedBytes -= bytesOf(frame);
  }

  clear(): void {
    this.frames.clear();
    this.usedBytes = 0;
    this.allowedBytes = this.wantedBytes;
  }
}

/** What a page asks for, between 16 MiB and 16 GiB; null where it asks for nothing that is a size. */
export function boundedBudgetBytes(mebibytes: number | null): number | null {
  if (mebibytes === null || Number.isNaN(mebibytes)) return null;
  return Math.min(16 * 1024, Math.max(16, mebibytes)) * 1024 * 1024;
}

/** An eighth of the machine's memory, between 256 MiB and 1 GiB; browsers tell at most 8 GiB, or nothing. */
export function defaultBudgetBytes(deviceMemoryGiB: number | undefined): number {
  const mebibyte = 1024 * 1024;
  const eighth = ((deviceMemoryGiB ?? 4) * 1024 * mebibyte) / 8;
  return Math.min(1024 * mebibyte, Math.max(256 * mebibyte, eighth));
}
