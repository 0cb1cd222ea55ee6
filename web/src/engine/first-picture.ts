import type { FileId } from '../ports/tree';

/** Whoever opens files without a picture among the first must not wait for one. */
const kLongestWaitMs = 500;
/** One that was found may be large. */
const kLongestDecodingMs = 2000;
/** One that takes longer to decode has the processors for itself. */
const kQuickDecodingMs = 50;
/** From the decoded frame to the screen, with room. */
const kPaintingMs = 100;

/** The first picture of what is opened: begun before the index knows it, and not held up by the reading of the rest. */
export class FirstPicture {
  private openedAt: number | null = null;
  /** Null until a picture is found. */
  private decoding: Promise<void> | null = null;
  private painting: Promise<void> = Promise.resolve();
  private isThere = false;
  private foundAt = 0;

  /** @param decode resolves when the first frame of the file is decoded, or cannot be */
  constructor(private readonly decode: (fileId: FileId) => Promise<unknown>) {}

  opened(): void {
    this.openedAt ??= performance.now();
  }

  /** A file has a picture. The first such one will be shown. */
  found(fileId: FileId): void {
    if (this.decoding) return;
    this.foundAt = performance.now();
    const decoding = this.decode(fileId)
      .catch(() => undefined)
      .then(() => {
        // Files may have been closed meanwhile, and others opened.
        if (this.decoding === decoding) this.isThere = true;
      });
    this.decoding = decoding;
    this.painting = decoding.then(() => after(kPaintingMs));
  }

  /** Resolves when it is on the screen, or was awaited for long enough; at once where none was found. */
  async settled(): Promise<void> {
    await Promise.race([this.painting, after(kLongestDecodingMs)]);
  }

  isAwaited(): boolean {
    if (this.isThere || this.openedAt === null) return false;
    return performance.now() - this.openedAt < kLongestWaitMs;
  }

  /** Resolves when reading more files holds up no picture that takes long to decode. */
  async leftToItself(): Promise<void> {
    const { decoding } = this;
    if (!decoding || performance.now() - this.foundAt < kQuickDecodingMs) return;
    while (this.isAwaited() && this.decoding === decoding)
      await Promise.race([decoding, after(kQuickDecodingMs)]);
  }

  clear(): void {
    this.openedAt = null;
    this.decoding = null;
    this.painting = Promise.resolve();
    this.isThere = false;
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
