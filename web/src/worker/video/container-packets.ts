import {
  BlobSource,
  EncodedPacketSink,
  Input,
  MP4,
  MPEG_TS,
  QTFF,
  type EncodedPacket,
} from 'mediabunny';
import { fail } from '../failures';
import { codecName, printable } from './codec-names';
import { asMalformed, keepTo, until } from './limits';
import { guardMp4 } from './mp4-guard';
import { mostPackets, type Packet, type VideoPackets } from './packets';

const unreadable = 'the container of the video cannot be read';

/** A video in MP4 or in a transport stream, taken apart by mediabunny. */
class ContainerPackets implements VideoPackets {
  readonly hasTimes = true;
  readonly known: Packet[] = [];
  isComplete = false;
  /** The newest packet that was found, without its bytes. */
  private found: EncodedPacket | null = null;
  /** Its times in seconds, exactly as the library gave them: packets are asked for by them. */
  private readonly seconds: number[] = [];
  /** The packet whose bytes were read last, and its index: the next one is found from it. */
  private last: { readonly index: number; readonly packet: EncodedPacket } | null = null;

  constructor(
    private readonly input: Input,
    private readonly sink: EncodedPacketSink,
    readonly config: VideoDecoderConfig,
  ) {}

  async readUpTo(count: number, deadlineMs: number): Promise<void> {
    while (this.known.length < count && !this.isComplete) {
      const what = `${String(this.known.length)} frames of the video were found so far`;
      keepTo(deadlineMs, what);
      if (this.known.length > mostPackets) fail('limit', 'the video has more frames than are read');
      const { found } = this;
      const next = await asMalformed(() => until(this.nextOf(found), deadlineMs, what), unreadable);
      if (!next) {
        this.isComplete = true;
        return;
      }
      this.found = next;
      this.seconds.push(next.timestamp);
      this.known.push({ timestamp: Math.round(next.timestamp * 1e6), isKey: next.type === 'key' });
    }
  }

  async data(index: number): Promise<Uint8Array<ArrayBuffer>> {
    const packet = await asMalformed(() => this.packetAt(index), unreadable);
    this.last = { index, packet };
    // the library's buffers are of no other kind
    return packet.data as Uint8Array<ArrayBuffer>;
  }

  close(): void {
    this.input.dispose();
  }

  private nextOf(packet: EncodedPacket | null): Promise<EncodedPacket | null> {
    const options = { metadataOnly: true };
    return packet ? this.sink.getNextPacket(packet, options) : this.sink.getFirstPacket(options);
  }

  private async packetAt(index: number): Promise<EncodedPacket> {
    const { last } = this;
    const seconds = this.seconds[index] ?? 0;
    const packet =
      last?.index === index - 1
        ? await this.sink.getNextPacket(last.packet)
        : index === 0
          ? await this.sink.getFirstPacket()
          : await this.sink.getPacket(seconds);
    if (packet?.timestamp !== seconds) {
      return fail(
        'malformed',
        `frame data ${String(index + 1)} of the video are not where they were`,
      );
    }
    return packet;
  }
}

type Track = Awaited<ReturnType<Input['getPrimaryVideoTrack']>>;

/** The codec as the container calls it. */
async function nameInContainer(track: NonNullable<Track>): Promise<string> {
  const id = await track.getInternalCodecId();
  return typeof id === 'string'
    ? codecName(printable(id))
    : 'a codec that the container does not name';
}

async function configOf(track: Track, announced: string): Promise<VideoDecoderConfig> {
  if (!track) {
    return fail(
      'unsupported',
      `${announced}: there is no video in the stream that can be taken out of it`,
    );
  }
  const config = await track.getDecoderConfig();
  if (!config)
    return fail(
      'unsupported',
      `${await nameInContainer(track)} video: browsers offer pages no decoder for it`,
    );
  return config;
}

/**
 * @param announced  what the Transfer Syntax calls the video, for the case that nothing in the stream tells
 */
export async function openContainer(
  stream: Blob,
  container: 'mp4' | 'transportStream',
  announced: string,
  deadlineMs: number,
): Promise<VideoPackets> {
  if (container === 'mp4') await guardMp4(stream, deadlineMs);
  const formats = container === 'mp4' ? [MP4, QTFF] : [MPEG_TS];
  const input = new Input({ formats, source: new BlobSource(stream) });
  const opening = async () => {
    const track = await input.getPrimaryVideoTrack();
    const config = await configOf(track, announced);
    if (!track) throw new TypeError('unreachable');
    return new ContainerPackets(input, new EncodedPacketSink(track), config);
  };
  try {
    return await asMalformed(
      () => until(opening(), deadlineMs, 'the container of the video took too long'),
      unreadable,
    );
  } catch (thrown) {
    input.dispose();
    throw thrown;
  }
}
