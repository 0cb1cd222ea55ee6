/** The same files through the core as it is built natively, with AddressSanitizer and UBSan. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { nativeProgram } from './native-program.mjs';

const { program, isAbsent, env } = nativeProgram('stored_frames');

/** false, or the reason for which there is nothing to compare with. */
export const nativeAbsent = isAbsent;

/** Takes the output of the program apart: lines, and the bytes that follow them. */
class FrameParser {
  #rest = Buffer.alloc(0);
  #frame = null;
  #hash = null;
  #missing = 0;

  constructor(take) {
    this.take = take;
  }

  push(chunk) {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    while (this.#frame ? this.#values() : this.#head());
  }

  #head() {
    const end = this.#rest.indexOf(10);
    if (end < 0) return false;
    const [file, index, length] = this.#rest.toString('latin1', 0, end).split(' ').map(Number);
    this.#rest = this.#rest.subarray(end + 1);
    if (length < 0) {
      this.take(file, index, null);
    } else {
      this.#frame = { file, index };
      this.#missing = length;
      this.#hash = createHash('sha256');
    }
    return true;
  }

  #values() {
    const part = this.#rest.subarray(0, this.#missing);
    this.#hash.update(part);
    this.#missing -= part.length;
    this.#rest = this.#rest.subarray(part.length);
    if (this.#missing > 0) return false;
    const { file, index } = this.#frame;
    this.take(file, index, this.#hash.digest('hex'));
    this.#frame = null;
    return true;
  }
}

/**
 * @returns for each path the SHA-256 of each frame's stored values, masked; null for a frame that cannot be decoded
 */
export async function nativeFrames(paths) {
  const frames = paths.map(() => []);
  const parser = new FrameParser((file, index, hash) => {
    frames[file][index] = hash;
  });
  const child = spawn(program, [], { env });
  let said = '';
  child.stdout.on('data', (chunk) => parser.push(chunk));
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  child.stdin.end(`${paths.join('\n')}\n`);
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`stored_frames ended with ${code}: ${said}`);
  return frames;
}
