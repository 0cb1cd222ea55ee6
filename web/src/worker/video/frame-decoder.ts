import { WorkerFailure, fail } from '../failures';
import { printable } from './codec-names';
import { FrameOrder } from './frame-order';
import { mostReordered, type VideoPackets } from './packets';
import { PictureStore } from './picture-store';
import { toRgb, type RgbPicture, type WantedSize } from './rgb-picture';

/** Pictures that were decoded on the way to another and may be wanted next. */
const storedBytes = 128 * 1024 * 1024;
/** Frames behind the wanted one that are kept after a jump: a viewer asks for those next. */
const keptBehind = 3;
/** Packets that may be in the decoder without having come out. */
const mostInside = 12;
/** A decoder that is this long silent waits for more packets. */
const silentMs = 100;
/** Positions are told to the decoder as times, in microseconds a frame. */
const unit = 1000;

/** The decoder would not start at this packet, whatever the container says of it. */
class KeyRefused extends Error {}

/**
 * Frames of a video by their position, through the browser's decoder. It runs forward only: a frame that lies ahead goes
 * on from where it is, any other starts again at the key before it.
 */
export class FrameDecoder {
  private readonly order: FrameOrder;
  private readonly pictures = new PictureStore(storedBytes);
  private readonly converting = new Set<number>();
  private decoder: VideoDecoder | undefined;
  private problem: Error | undefined;
  /** The packet that goes in next, and the one that decoding started at. */
  private next = 0;
  private start = 0;
  private cameOut = 0;
  /** The furthest position that came out since the start. */
  private reached = -1;
  private isFlushed = false;
  /** Packets beyond those that a frame needs, until it comes out: learnt, as decoders differ. */
  private delay = 0;
  private keepFrom = 0;
  private previous = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly packets: VideoPackets,
    private readonly size: WantedSize,
  ) {
    this.order = new FrameOrder(packets.known);
  }

  /** Fails with `notFound` beyond the last frame, `malformed` where the decoder gives none, `timeout` at the deadline. */
  async frame(position: number, deadlineMs: number): Promise<RgbPicture> {
    const packet = await this.packetOf(position, deadlineMs);
    const behind = position < this.previous ? this.mostKept() : keptBehind;
    this.keepFrom = Math.max(0, position - behind);
    this.previous = position;
    for (let key = this.order.keyFor(packet); ; key = this.order.keyFor(key - 1)) {
      try {
        await this.decodeTo(position, key, deadlineMs);
        break;
      } catch (thrown) {
        const mayHelp = thrown instanceof KeyRefused || (this.problem && this.cameOut === 0);
        this.drop();
        if (!mayHelp || key === 0) throw this.asFailure(thrown, position);
      }
    }
    const picture = this.pictures.take(position);
    return (
      picture ?? fail('malformed', `frame ${String(position + 1)} of the video cannot be decoded`)
    );
  }

  close(): void {
    this.drop();
    this.packets.close();
  }

  private mostKept(): number {
    return Math.floor((storedBytes * 0.75) / (this.size.rows * this.size.columns * 3));
  }

  private async packetOf(position: number, deadlineMs: number): Promise<number> {
    await this.packets.readUpTo(position + 1 + 2 * mostReordered, deadlineMs);
    this.order.update();
    const packet = this.order.packetAt(position);
    if (packet !== undefined) return packet;
    return fail(
      'notFound',
      `frame ${String(position + 1)}: the video has ${String(this.packets.known.length)}`,
    );
  }

  private asFailure(thrown: unknown, position: number): WorkerFailure {
    if (thrown instanceof WorkerFailure) return thrown;
    const reason = thrown instanceof Error ? printable(`${thrown.name}: ${thrown.message}`) : '';
    const detail = `frame ${String(position + 1)} of the video cannot be decoded (${reason})`;
    return new WorkerFailure({ code: 'malformed', detail });
  }

  private async decodeTo(position: number, key: number, deadlineMs: number): Promise<void> {
    if (this.pictures.has(position)) return;
    if (!this.converting.has(position) && !this.canGoOnTo(position, key)) this.restart(key);
    const needed = this.packets.hasTimes ? this.order.lastNeeded(position) : position;
    for (let extra = this.delay; !this.pictures.has(position);) {
      this.check(position, deadlineMs);
      if (this.converting.has(position)) await this.something(silentMs);
      else if (this.next <= needed + extra && this.next < this.packets.known.length) {
        await this.feed();
      } else if (this.next >= this.packets.known.length || extra > mostReordered) {
        await this.flush();
      } else if (!(await this.something(silentMs))) this.delay = extra += 1;
    }
  }

  /** Fails where no more waiting brings the frame at `position`. */
  private check(position: number, deadlineMs: number): void {
    if (this.problem) throw this.problem;
    const frame = `frame ${String(position + 1)}`;
    if (performance.now() > deadlineMs) fail('timeout', `${frame} took too long`);
    if (this.converting.has(position)) return;
    if (this.isFlushed || this.reached > position) {
      fail('malformed', `${frame} of the video cannot be decoded`);
    }
  }

  private canGoOnTo(position: number, key: number): boolean {
    const isAhead = position > this.reached && this.start <= key && this.next > key;
    return this.decoder?.state === 'configured' && !this.isFlushed && !this.problem && isAhead;
  }

  private restart(key: number): void {
    this.problem = undefined;
    this.isFlushed = false;
    this.start = this.next = key;
    this.cameOut = 0;
    this.reached = -1;
    if (this.decoder && this.decoder.state !== 'closed') this.decoder.reset();
    else this.decoder = this.newDecoder();
    this.decoder.configure(this.packets.config);
  }

  private newDecoder(): VideoDecoder {
    const decoder: VideoDecoder = new VideoDecoder({
      output: (frame) => {
        if (decoder === this.decoder) this.receive(frame);
        else frame.close();
      },
      error: (error) => {
        if (decoder === this.decoder) this.problem = error;
        this.wake();
      },
    });
    decoder.ondequeue = () => {
      this.wake();
    };
    return decoder;
  }

  private drop(): void {
    const { decoder } = this;
    this.decoder = undefined;
    if (decoder && decoder.state !== 'closed') decoder.close();
  }

  private async feed(): Promise<void> {
    const { decoder, next } = this;
    if (!decoder) return;
    const isFull = next - this.start - this.cameOut >= mostInside + this.delay;
    if (decoder.decodeQueueSize >= mostInside || (isFull && (await this.something(silentMs)))) {
      if (decoder.decodeQueueSize >= mostInside) await this.something(silentMs);
      return;
    }
    const data = await this.packets.data(next);
    if (this.problem) return;
    // What decoding starts with has to be a key, or is worth a try.
    const type = next === this.start || this.packets.known[next]?.isKey ? 'key' : 'delta';
    const timestamp = (this.packets.hasTimes ? this.order.positionOf(next) : next) * unit;
    try {
      decoder.decode(new EncodedVideoChunk({ type, timestamp, data }));
    } catch (thrown) {
      if (next === this.start) throw new KeyRefused(String(thrown));
      throw thrown;
    }
    this.next += 1;
  }

  private async flush(): Promise<void> {
    this.isFlushed = true;
    try {
      await Promise.race([this.decoder?.flush(), this.problemArises()]);
    } catch (thrown) {
      this.problem ??= thrown instanceof Error ? thrown : new Error('flush');
    }
  }

  /** Resolves at the deadline of a flush or when the decoder gives up. */
  private async problemArises(): Promise<void> {
    const end = performance.now() + 5000;
    while (!this.problem && performance.now() < end) await this.something(500);
  }

  private receive(frame: VideoFrame): void {
    const position = this.packets.hasTimes
      ? Math.round(frame.timestamp / unit)
      : this.start + this.cameOut;
    this.cameOut += 1;
    this.reached = Math.max(this.reached, position);
    if (position < this.keepFrom) frame.close();
    else this.convert(frame, position);
    this.wake();
  }

  private convert(frame: VideoFrame, position: number): void {
    this.converting.add(position);
    toRgb(frame, this.size)
      .then(
        (picture) => {
          this.pictures.put(position, picture);
        },
        (thrown: unknown) => {
          this.problem = thrown instanceof Error ? thrown : new Error('convert');
        },
      )
      .finally(() => {
        this.converting.delete(position);
        this.wake();
      });
  }

  /** Waits until the decoder gives a sign; false where it gives none in time. */
  private something(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
