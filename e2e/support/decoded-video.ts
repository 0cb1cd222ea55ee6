import { spawnSync } from 'node:child_process';

/** A video as a decoder that is not the browser's has it. */
export interface DecodedVideo {
  readonly width: number;
  readonly height: number;
  /** "30/1" */
  readonly rate: string;
  /** RGB */
  readonly frames: readonly Uint8Array[];
}

const kMostBytes = 256 * 1024 * 1024;

export function decodedVideo(path: string): DecodedVideo {
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-of', 'csv=p=0'];
  const entries = ['-show_entries', 'stream=width,height,r_frame_rate', path];
  const told = new TextDecoder().decode(spawnSync('ffprobe', [...asked, ...entries]).stdout).trim();
  const [width, height] = told.split(',').map(Number);
  const rate = told.split(',')[2] ?? '';
  if (!width || !height) throw new Error(`no video: ${told}`);
  const raw = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    { maxBuffer: kMostBytes },
  ).stdout;
  const size = width * height * 3;
  const count = size > 0 ? Math.floor(raw.length / size) : 0;
  const frames = Array.from({ length: count }, (_, index) =>
    raw.subarray(index * size, (index + 1) * size),
  );
  return { width, height, rate, frames };
}
