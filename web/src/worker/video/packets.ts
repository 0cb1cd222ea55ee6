/** One coded picture, in decoding order. */
export interface Packet {
  /** When it is shown, in microseconds; only the order counts. */
  readonly timestamp: number;
  /** Decoding can start here. */
  readonly isKey: boolean;
}

/** The coded pictures of a video, found as far as they are needed. */
export interface VideoPackets {
  readonly config: VideoDecoderConfig;
  /** Whether `timestamp` is known. An elementary stream has none: what comes out of the decoder first is shown first. */
  readonly hasTimes: boolean;
  readonly known: readonly Packet[];
  /** Whether `known` is all of them. */
  readonly isComplete: boolean;
  /** Finds packets until `count` are known or there are no more; fails with `timeout` at `deadlineMs`. */
  readUpTo(count: number, deadlineMs: number): Promise<void>;
  /** The bytes of a known packet. */
  data(index: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
}

/** More pictures than in ten hours of video are not indexed. */
export const mostPackets = 1_000_000;

/** A picture is shown at most this many places before or behind its place in the stream (H.264 and HEVC allow 16). */
export const mostReordered = 32;
