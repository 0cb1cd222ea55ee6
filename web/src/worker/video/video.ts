/**
 * Videos: the stream of an open image, taken apart and decoded by the browser. Loaded when the first video is met; see
 * docs/life-of-a-frame.md.
 */
import type { OpenedImage } from '#wasm/dataset';
import { fail } from '../failures';
import type { OpenImage } from '../open-images';
import { codecName, codecOfTransferSyntax, familyNames } from './codec-names';
import { openContainer } from './container-packets';
import { openElementary } from './elementary-packets';
import { FrameDecoder } from './frame-decoder';
import { asMalformed, longestMs, until } from './limits';
import type { VideoPackets } from './packets';
import type { RgbPicture } from './rgb-picture';

/** Videos that stay open, the least recently used out first: a browser has few decoders to give. */
const mostOpenVideos = 3;

export interface VideoPicture {
  readonly picture: RgbPicture;
  /** Frames in the stream, or as declared where the stream has not been read to its end. */
  readonly numberOfFrames: number;
  readonly notes: readonly string[];
}

interface Video {
  readonly decoder: FrameDecoder;
  readonly packets: VideoPackets;
  readonly codec: string;
}

const videos = new Map<OpenImage, Promise<Video>>();

function announcedName({ transferSyntaxUid, transferSyntaxName }: OpenedImage): string {
  const codec = codecOfTransferSyntax(transferSyntaxUid);
  const family = codec === '' ? 'video' : `${familyNames[codec]} video`;
  return transferSyntaxName ? `${family} (${transferSyntaxName})` : family;
}

function packetsOf(opened: OpenedImage, stream: Blob, deadlineMs: number): Promise<VideoPackets> {
  const { container, codec = '' } = opened.video ?? {};
  const announced = codecOfTransferSyntax(opened.transferSyntaxUid);
  // MPEG-2 has no name in WebCodecs (W3C WebCodecs Codec Registry), whatever it is wrapped in
  const named = codec === '' ? announced : codec;
  if (named === 'mpeg2' && container !== 'mp4') {
    fail('unsupported', `${announcedName(opened)}: browsers offer pages no decoder for MPEG-2`);
  }
  switch (container) {
    case 'mp4':
    case 'transportStream':
      return openContainer(stream, container, announcedName(opened), deadlineMs);
    case 'elementaryStream':
      if (named === 'h264' || named === 'hevc') return openElementary(stream, named);
      return fail(
        'malformed',
        `${announcedName(opened)}: no start of a picture is where the video begins`,
      );
    case 'programStream':
      return fail(
        'unsupported',
        `${announcedName(opened)}: in a program stream (MPEG-PS), which is not taken apart`,
      );
    case undefined:
      return fail(
        'malformed',
        `${announcedName(opened)}: the bytes are no MP4, transport stream or elementary stream`,
      );
  }
}

/** Fails with `unsupported` where this browser has no decoder. */
async function checkSupport({ config }: VideoPackets): Promise<void> {
  const name = `${codecName(config.codec)} video (${config.codec})`;
  if (typeof VideoDecoder === 'undefined') {
    const why = isSecureContext
      ? 'this browser lets no page use its video decoders (WebCodecs)'
      : 'browsers let pages use their video decoders over https only';
    fail('unsupported', `${name}: ${why}`);
  }
  const supported = await VideoDecoder.isConfigSupported(config).then(
    (answer) => answer.supported === true,
    () => false,
  );
  if (!supported) {
    fail(
      'unsupported',
      `${name}: this browser has no decoder for it; another browser or computer may have one`,
    );
  }
}

async function open(image: OpenImage, deadlineMs: number): Promise<Video> {
  const { opened } = image;
  // Fragments may be cut anywhere: together they are the stream. Nothing is read or copied here.
  const stream = new Blob(
    image.videoRanges().map(({ offset, length }) => image.blob.slice(offset, offset + length)),
  );
  const packets = await asMalformed(
    () => packetsOf(opened, stream, deadlineMs),
    'the video cannot be read',
  );
  try {
    await until(
      checkSupport(packets),
      deadlineMs,
      'the browser does not say whether it has a decoder',
    );
    await packets.readUpTo(1, deadlineMs);
    if (packets.known.length === 0) fail('malformed', 'the video has no frames');
  } catch (thrown) {
    packets.close();
    throw thrown;
  }
  const { rows, columns } = opened.description;
  return {
    packets,
    decoder: new FrameDecoder(packets, { rows, columns }),
    codec: packets.config.codec,
  };
}

function close(image: OpenImage): void {
  const video = videos.get(image);
  videos.delete(image);
  video?.then(
    ({ decoder }) => {
      decoder.close();
    },
    () => undefined,
  );
}

function videoOf(image: OpenImage, deadlineMs: number): Promise<Video> {
  const known = videos.get(image);
  if (known) videos.delete(image);
  else {
    image.onClose.push(() => {
      close(image);
    });
  }
  const video = known ?? open(image, deadlineMs);
  videos.set(image, video);
  // One that failed is tried again when it is next wanted.
  video.catch(() => videos.delete(image));
  for (const oldest of videos.keys()) {
    if (videos.size <= mostOpenVideos) break;
    close(oldest);
  }
  return video;
}

/** Opens the stream and asks the browser for a decoder; resolves where there is one. */
export async function checkVideo(image: OpenImage): Promise<void> {
  await videoOf(image, performance.now() + longestMs / 2);
}

function notesOf({ packets, codec }: Video, { opened }: OpenImage, picture: RgbPicture): string[] {
  const notes: string[] = [];
  const there = packets.known.length;
  if (packets.isComplete && there !== opened.numberOfFrames) {
    notes.push(`${String(there)} frames are there, ${String(opened.numberOfFrames)} are declared.`);
  }
  const announced = codecOfTransferSyntax(opened.transferSyntaxUid);
  const name = codecName(codec);
  if (announced !== '' && !name.startsWith(familyNames[announced])) {
    notes.push(
      `The Transfer Syntax says ${familyNames[announced]}, the video is ${name}; it was decoded by what it is.`,
    );
  }
  if (picture.isCropped)
    notes.push('The video is a few pixels larger than the header says; the rest was cut off.');
  return notes;
}

/** Decodes the frame at `frameIndex`, counted in the order in which frames are shown. */
export async function videoFrame(image: OpenImage, frameIndex: number): Promise<VideoPicture> {
  const deadlineMs = performance.now() + longestMs;
  const video = await videoOf(image, deadlineMs);
  const picture = await video.decoder.frame(frameIndex, deadlineMs);
  const { isComplete, known } = video.packets;
  const declared = image.opened.numberOfFrames;
  return {
    picture,
    numberOfFrames: isComplete ? Math.min(declared, known.length) : declared,
    notes: notesOf(video, image, picture),
  };
}
