/** Codestreams by encoders of others, as the unit tests of the decoders have them, and RLE made here. */
import { readFileSync } from 'node:fs';
import { concat, numbers } from './dicom-file.mjs';

/** The bytes of a constant of tests/codecs/<family>_fixtures.h. */
export function fixture(family, name) {
  const source = readFileSync(new URL(`../codecs/${family}_fixtures.h`, import.meta.url), 'utf8');
  const found = new RegExp(`${name} =\\s+((?:"[0-9A-F]+"\\s*)+);`).exec(source);
  if (!found) throw new Error(`no ${name} in ${family}_fixtures.h`);
  return new Uint8Array(Buffer.from(found[1].replace(/[^0-9A-F]/g, ''), 'hex'));
}

/** 16 × 16 samples of 8, 12 or 16 bits, all rows different: native, little endian. */
export function samples16x16(bits) {
  const [across, down, bytes] = { 8: [16, 1, 1], 12: [257, 16, 2], 16: [4099, 17, 2] }[bits];
  const mask = 2 ** bits - 1;
  const values = Array.from(
    { length: 256 },
    (_, i) => ((i % 16) * across + Math.floor(i / 16) * down) & mask,
  );
  return numbers(values, bytes);
}

/** RLE (PS3.5 Annex G) of native samples: the bytes of each row as they are, most significant plane first. */
export function rleOf(native, columns, bytesPerSample) {
  const planes = Array.from({ length: bytesPerSample }, (_, plane) => {
    const bytes = native.filter((_, i) => i % bytesPerSample === bytesPerSample - 1 - plane);
    const rows = [];
    for (let at = 0; at < bytes.length; at += columns) {
      rows.push(Uint8Array.of(columns - 1), bytes.slice(at, at + columns));
    }
    return concat(...rows);
  });
  const offsets = planes.map((_, i) =>
    planes.slice(0, i).reduce((sum, { length }) => sum + length, 64),
  );
  const header = numbers([planes.length, ...offsets, ...new Array(15).fill(0)].slice(0, 16), 4);
  return concat(header, ...planes);
}
