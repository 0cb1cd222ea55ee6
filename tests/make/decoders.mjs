/** Small pictures in every encoding, as files. */
import { deflateRawSync } from 'node:zlib';
import { fixture, rleOf, samples16x16 } from './codestreams.mjs';
import { concat, encapsulated, imageFile, uids } from './dicom-file.mjs';

const syntax = (end) => `1.2.840.10008.1.2.${end}`;

/** A picture in every encoding for which there is a decoder. */
export const decoders = [
  { name: 'native 8', bits: 8, isNative: true, codestream: samples16x16(8) },
  { name: 'native 12', bits: 12, isNative: true, codestream: samples16x16(12) },
  { name: 'RLE 8', bits: 8, uid: uids.rle, codestream: rleOf(samples16x16(8), 16, 1) },
  { name: 'RLE 16', bits: 16, uid: uids.rle, codestream: rleOf(samples16x16(16), 16, 2) },
  deflated(12),
  { name: 'JPEG 8', bits: 8, uid: syntax('4.50'), codestream: fixture('jpeg', 'kJpegGray') },
  { name: 'JPEG progressive', bits: 8, uid: syntax('4.55'), codestream: fixture('jpeg', 'kJpegProgressive') },
  { name: 'JPEG 12', bits: 12, uid: syntax('4.51'), codestream: fixture('jpeg', 'kJpegExtended12') },
  { name: 'JPEG lossless', bits: 16, uid: syntax('4.70'), codestream: fixture('jpeg', 'kJpegLossless16') },
  { name: 'JPEG-LS 8', bits: 8, uid: syntax('4.80'), codestream: fixture('jpegls', 'kJlsGray8') },
  { name: 'JPEG-LS 12', bits: 12, uid: syntax('4.80'), codestream: fixture('jpegls', 'kJlsGray12') },
  { name: 'JPEG 2000', bits: 16, uid: syntax('4.90'), codestream: fixture('jpeg2000', 'kJ2kGray16') },
  { name: 'JPEG 2000 in tiles', bits: 8, uid: syntax('4.90'), codestream: fixture('jpeg2000', 'kJ2kTiles') },
  { name: 'JPEG 2000 in JP2', bits: 8, uid: syntax('4.90'), codestream: fixture('jpeg2000', 'kJp2Gray8') },
  { name: 'JPEG XL 8', bits: 8, uid: syntax('4.110'), codestream: fixture('jpegxl', 'kJxlGray8') },
  { name: 'JPEG XL 16', bits: 16, uid: syntax('4.110'), codestream: fixture('jpegxl', 'kJxlGray16') },
].map((decoder) => ({ rows: 16, columns: 16, ...decoder })); // prettier-ignore

function deflated(bits) {
  const codestream = new Uint8Array(deflateRawSync(samples16x16(bits)));
  return { name: 'deflated frame', bits, uid: syntax('8.1'), codestream };
}

/** Rows to Pixel Representation for a codestream. */
export function pixelModule({ rows, columns, bits, isSigned = false }) {
  return [
    [0x00280010, 'US', rows],
    [0x00280011, 'US', columns],
    [0x00280100, 'US', bits > 8 ? 16 : 8],
    [0x00280101, 'US', bits],
    [0x00280102, 'US', bits - 1],
    [0x00280103, 'US', isSigned ? 1 : 0],
  ];
}

/** A whole file around codestreams, changed. */
export function fileOf(decoder, changes = [], codestreams = [decoder.codestream]) {
  const pixels = decoder.isNative
    ? [0x7fe00010, 'OW', concat(...codestreams)]
    : encapsulated(codestreams);
  return imageFile([...pixelModule(decoder), ...changes, pixels], {
    transferSyntaxUid: decoder.uid ?? uids.explicitLittleEndian,
  });
}
