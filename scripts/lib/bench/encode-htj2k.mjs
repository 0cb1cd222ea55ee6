// Encodes raw samples to an HTJ2K codestream with the peers' own OpenJPH build; takes the arguments of ojph_compress.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const args = Object.fromEntries(
  Array.from({ length: (process.argv.length - 2) / 2 }, (_, i) => [
    process.argv[2 + 2 * i].slice(1),
    process.argv[3 + 2 * i],
  ]),
);
const [width, height] = args.dims.match(/\d+/g).map(Number);
const create = require('@cornerstonejs/codec-openjph');
const m = await (create.default ?? create)();
const encoder = new m.HTJ2KEncoder();
const raw = readFileSync(args.i);
const input = encoder.getDecodedBuffer({
  width,
  height,
  bitsPerSample: Number(args.bit_depth),
  componentCount: 1,
  isSigned: args.signed === 'true',
  isUsingColorTransform: false,
});
input.set(raw);
encoder.encode();
writeFileSync(args.o, encoder.getEncodedBuffer());
