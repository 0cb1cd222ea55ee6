import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FrameDecoder } from './frame-decoder';
import type { Packet, VideoPackets } from './packets';

const size = { rows: 2, columns: 2 };

interface Chunk {
  readonly type: string;
  readonly timestamp: number;
}

/** What the browser's decoder does, without pictures: holds back `delay` frames and gives them in order of time. */
class FakeDecoder {
  static delay = 2;
  static lost = -1;
  static hangs = false;
  static decoded = 0;
  static starts: number[] = [];
  static open = 0;
  static mostOpen = 0;
  state = 'unconfigured';
  decodeQueueSize = 0;
  ondequeue: (() => void) | null = null;
  private held: number[] = [];
  private wantsKey = true;

  constructor(private readonly callbacks: { output: (frame: unknown) => void }) {}

  configure(): void {
    this.state = 'configured';
    this.wantsKey = true;
  }

  reset(): void {
    this.state = 'unconfigured';
    this.held = [];
  }

  close(): void {
    this.state = 'closed';
  }

  decode({ type, timestamp }: Chunk): void {
    if (this.wantsKey) {
      if (type !== 'key') throw new Error('DataError');
      FakeDecoder.starts.push(timestamp / 1000);
    }
    this.wantsKey = false;
    FakeDecoder.decoded += 1;
    if (FakeDecoder.hangs) return;
    this.held.push(timestamp);
    this.held.sort((a, b) => a - b);
    setTimeout(() => {
      if (this.held.length > FakeDecoder.delay) this.give();
    }, 0);
  }

  async flush(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.held.length > 0) this.give();
    this.wantsKey = true;
  }

  private give(): void {
    const timestamp = this.held.shift() ?? 0;
    if (this.state !== 'configured' || timestamp / 1000 === FakeDecoder.lost) return;
    FakeDecoder.open += 1;
    FakeDecoder.mostOpen = Math.max(FakeDecoder.mostOpen, FakeDecoder.open);
    this.callbacks.output({
      timestamp,
      visibleRect: { x: 0, y: 0, width: size.columns, height: size.rows },
      copyTo: (bytes: Uint8Array) => {
        bytes.fill(timestamp / 1000);
        return Promise.resolve([{ offset: 0, stride: size.columns * 4 }]);
      },
      close: () => {
        FakeDecoder.open -= 1;
      },
    });
  }
}

/** A stream in decoding order by times; keys by their place. */
function streamOf(
  times: readonly number[],
  keys: readonly number[],
  hasTimes = true,
): VideoPackets {
  const all: Packet[] = times.map((timestamp, i) => ({ timestamp, isKey: keys.includes(i) }));
  const known: Packet[] = [];
  return {
    config: { codec: 'avc1.640029' },
    hasTimes,
    known,
    get isComplete() {
      return known.length === all.length;
    },
    readUpTo: (count) => {
      known.push(...all.slice(known.length, count));
      return Promise.resolve();
    },
    data: () => Promise.resolve(new Uint8Array(1)),
    close: () => undefined,
  };
}

/** I P B B P B B …, a key every `gop` packets. */
function closedGops(count: number, gop: number): VideoPackets {
  const times = Array.from({ length: count }, (_, i) => {
    const [start, at] = [Math.floor(i / gop) * gop, i % gop];
    if (at === 0) return start;
    return start + (at % 3 === 1 ? Math.min(at + 2, gop - 1) : at - 1);
  });
  const keys = Array.from({ length: Math.ceil(count / gop) }, (_, i) => i * gop);
  return streamOf(times, keys);
}

const later = () => performance.now() + 5000;

beforeEach(() => {
  vi.stubGlobal('VideoDecoder', FakeDecoder);
  vi.stubGlobal(
    'EncodedVideoChunk',
    class {
      readonly type: string;
      readonly timestamp: number;
      constructor({ type, timestamp }: Chunk) {
        this.type = type;
        this.timestamp = timestamp;
      }
    },
  );
  Object.assign(FakeDecoder, { delay: 2, lost: -1, hangs: false, decoded: 0, starts: [] });
  Object.assign(FakeDecoder, { open: 0, mostOpen: 0 });
});

afterEach(() => {
  expect(FakeDecoder.open, 'frames that were not closed').toBe(0);
  vi.unstubAllGlobals();
});

async function numberAt(decoder: FrameDecoder, position: number): Promise<number | undefined> {
  return (await decoder.frame(position, later())).rgb[0];
}

describe('frames of a video', () => {
  test('are those of their positions, in any order', async () => {
    const decoder = new FrameDecoder(closedGops(40, 10), size);
    for (const position of [0, 1, 2, 9, 10, 39, 38, 12, 11, 3, 25, 0, 39]) {
      expect(await numberAt(decoder, position)).toBe(position);
    }
  });

  test('are decoded once each when they are played', async () => {
    const decoder = new FrameDecoder(closedGops(40, 10), size);
    for (let position = 0; position < 40; position += 1) {
      expect(await numberAt(decoder, position)).toBe(position);
    }
    expect(FakeDecoder.decoded).toBe(40);
    expect(FakeDecoder.starts).toEqual([0]);
  });

  test('backward cost one pass a group of pictures', async () => {
    const decoder = new FrameDecoder(closedGops(40, 10), size);
    for (let position = 39; position >= 0; position -= 1) {
      expect(await numberAt(decoder, position)).toBe(position);
    }
    expect(FakeDecoder.starts.length).toBeLessThanOrEqual(5);
  });

  test('start at the key before them', async () => {
    const decoder = new FrameDecoder(closedGops(1000, 10), size);
    expect(await numberAt(decoder, 205)).toBe(205);
    expect(FakeDecoder.starts).toEqual([200]);
  });

  test('come out of decoders that hold many back, and of such that hold none', async () => {
    for (const delay of [0, 6, 16]) {
      FakeDecoder.delay = delay;
      const decoder = new FrameDecoder(closedGops(60, 30), size);
      for (const position of [0, 1, 2, 45, 59]) {
        expect(await numberAt(decoder, position)).toBe(position);
      }
    }
  });

  test('of an elementary stream are counted as they come out', async () => {
    // times as the fake decoder orders them; nobody else sees them
    const packets = streamOf([0, 1, 2, 3, 4, 5, 6, 7], [0, 4], false);
    const decoder = new FrameDecoder(packets, size);
    for (const position of [5, 0, 7, 3]) expect(await numberAt(decoder, position)).toBe(position);
    // 7 came out behind 5, and 3 behind 0
    expect(FakeDecoder.starts).toEqual([4, 0]);
  });
});

describe('a frame that cannot be had', () => {
  test('beyond the end says how many there are', async () => {
    const decoder = new FrameDecoder(closedGops(10, 10), size);
    await expect(decoder.frame(10, later())).rejects.toMatchObject({
      failure: { code: 'notFound', detail: 'frame 11: the video has 10' },
    });
    expect(await numberAt(decoder, 9)).toBe(9);
  });

  test('that the decoder leaves out fails, and costs no other', async () => {
    FakeDecoder.lost = 4;
    const decoder = new FrameDecoder(closedGops(20, 10), size);
    await expect(decoder.frame(4, later())).rejects.toMatchObject({
      failure: { code: 'malformed' },
    });
    expect(await numberAt(decoder, 5)).toBe(5);
  });

  test('of another size than the header says is a mismatch', async () => {
    const decoder = new FrameDecoder(closedGops(20, 10), { rows: 100, columns: 2 });
    await expect(decoder.frame(0, later())).rejects.toMatchObject({
      failure: { code: 'mismatch' },
    });
  });

  test('from a decoder that hangs fails at the deadline', async () => {
    FakeDecoder.hangs = true;
    const decoder = new FrameDecoder(closedGops(200, 100), size);
    await expect(decoder.frame(0, performance.now() + 300)).rejects.toMatchObject({
      failure: { code: 'timeout' },
    });
  });
});
