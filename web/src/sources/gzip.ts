import { kHarmlessBytes, kLargestRatio } from './archive-limits';
import type { TarBytes } from './tar';

const kHeadOfStream = 1 << 16;

/** More came out than a compressed file can reasonably hold. */
export class InflationLimit extends Error {}

function inflated(blob: Blob): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
  return blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
}

/** The first bytes of what is compressed; null where there are fewer, or it is damaged. */
export async function headOfGzip(blob: Blob, length: number): Promise<Uint8Array | null> {
  const bytes = new GzipBytes(blob.slice(0, kHeadOfStream));
  const head = await bytes.read(0, length).catch(() => null);
  await bytes.cancel();
  return head;
}

/** What a gzip stream holds, from its beginning to its end; nothing that was passed can be read again. */
export class GzipBytes implements TarBytes {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  private readonly mostBytes: number;
  private at = 0;
  private received = 0;
  private rest = new Uint8Array(0);

  constructor(blob: Blob) {
    this.reader = inflated(blob);
    this.mostBytes = Math.max(kHarmlessBytes, blob.size * kLargestRatio);
  }

  async read(start: number, length: number): Promise<Uint8Array | null> {
    const parts = await this.take(start, length);
    if (!parts) return null;
    const [first] = parts;
    if (parts.length === 1 && first) return first;
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  async file(start: number, length: number): Promise<Blob | null> {
    const parts = await this.take(start, length);
    return parts && new Blob(parts);
  }

  cancel(): Promise<void> {
    return this.reader.cancel().catch(() => undefined);
  }

  /** The bytes in the pieces in which they come; null where the stream ends before. */
  private async take(start: number, length: number): Promise<Uint8Array<ArrayBuffer>[] | null> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const end = start + length;
    while (this.at < end) {
      if (this.rest.length === 0 && !(await this.receive())) return null;
      const skipped = Math.min(this.rest.length, Math.max(0, start - this.at));
      const taken = Math.min(this.rest.length - skipped, end - this.at - skipped);
      if (taken > 0) parts.push(this.rest.slice(skipped, skipped + taken));
      this.rest = this.rest.subarray(skipped + taken);
      this.at += skipped + taken;
    }
    return parts;
  }

  private async receive(): Promise<boolean> {
    const { done, value } = await this.reader.read();
    if (done) return false;
    this.received += value.length;
    if (this.received > this.mostBytes) {
      await this.cancel();
      throw new InflationLimit(`compressed more than ${String(kLargestRatio)} : 1`);
    }
    this.rest = value;
    return true;
  }
}
