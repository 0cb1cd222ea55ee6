import { fail } from '../failures';
import { codecString, nextUnit, unitOf, type ElementaryCodec } from './annex-b';
import { keepTo } from './limits';
import { mostPackets, type Packet, type VideoPackets } from './packets';

/** Read at a time while pictures are looked for. */
const windowBytes = 1024 * 1024;
/** A coded picture may not be larger than this. */
const mostPictureBytes = 64 * 1024 * 1024;
/** Before the first picture there are parameter sets only. */
const mostBytesBeforeSps = 4 * 1024 * 1024;

interface Place {
  readonly start: number;
  end: number;
}

/** A video without container: pictures follow one another behind start codes, and nothing says when they are shown. */
class ElementaryPackets implements VideoPackets {
  readonly hasTimes = false;
  readonly known: Packet[] = [];
  isComplete = false;
  private readonly places: Place[] = [];
  /** Where the picture that is being found begins, and whether a part of it has been seen. */
  private start = 0;
  private hasPicture = false;
  private isKey = false;
  /** How far start codes have been looked for. */
  private at = 0;

  constructor(
    private readonly stream: Blob,
    private readonly codec: ElementaryCodec,
    readonly config: VideoDecoderConfig,
  ) {}

  async readUpTo(count: number, deadlineMs: number): Promise<void> {
    while (this.known.length < count && !this.isComplete) {
      keepTo(deadlineMs, `${String(this.known.length)} frames of the video were found so far`);
      if (this.known.length > mostPackets) fail('limit', 'the video has more frames than are read');
      await this.readWindow();
    }
  }

  async data(index: number): Promise<Uint8Array<ArrayBuffer>> {
    const place = this.places[index];
    if (!place) return fail('notFound', `frame ${String(index + 1)}`);
    if (place.end - place.start > mostPictureBytes)
      fail('limit', 'a picture of the video is too large');
    return new Uint8Array(await this.stream.slice(place.start, place.end).arrayBuffer());
  }

  close(): void {
    this.known.length = 0;
  }

  private async readWindow(): Promise<void> {
    const from = this.at;
    const bytes = new Uint8Array(
      await this.stream.slice(from, Math.min(this.stream.size, from + windowBytes)).arrayBuffer(),
    );
    for (let value = nextUnit(bytes, 0); value >= 0; value = nextUnit(bytes, value)) {
      this.take(bytes, value, from);
    }
    if (from + bytes.length >= this.stream.size) this.finish();
    // the last bytes again: a start code may lie across the border
    else this.at = from + bytes.length - 5;
  }

  private take(bytes: Uint8Array, value: number, from: number): void {
    const unit = unitOf(this.codec, bytes, value);
    const code = from + value - 3;
    if (code < this.start) return;
    if (this.hasPicture && (unit.opensPicture || unit.isFirstPart)) this.endPicture(code);
    if (!unit.isPicture) return;
    this.hasPicture = true;
    this.isKey ||= unit.isKey;
  }

  private endPicture(end: number): void {
    this.places.push({ start: this.start, end });
    this.known.push({ timestamp: this.known.length, isKey: this.isKey });
    this.start = end;
    this.hasPicture = false;
    this.isKey = false;
  }

  private finish(): void {
    if (this.hasPicture) this.endPicture(this.stream.size);
    this.isComplete = true;
  }
}

async function configOf(stream: Blob, codec: ElementaryCodec): Promise<VideoDecoderConfig> {
  const head = new Uint8Array(
    await stream.slice(0, Math.min(stream.size, mostBytesBeforeSps)).arrayBuffer(),
  );
  for (let at = nextUnit(head, 0); at >= 0; at = nextUnit(head, at)) {
    if (unitOf(codec, head, at).isSps) {
      return { codec: codecString(codec, head.subarray(at, at + 64)) };
    }
  }
  return fail('malformed', 'the video has no sequence parameter set, which says how to decode it');
}

export async function openElementary(stream: Blob, codec: ElementaryCodec): Promise<VideoPackets> {
  return new ElementaryPackets(stream, codec, await configOf(stream, codec));
}
