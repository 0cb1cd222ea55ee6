import { expect, test } from 'vitest';
import { codecName, codecOfTransferSyntax, printable } from './codec-names';

// Profiles and levels: ISO/IEC 14496-10 Annex A, ISO/IEC 23008-2 Annex A; strings: RFC 6381, ISO/IEC 14496-15 Annex E.
test.each([
  ['avc1.640029', 'MPEG-4 AVC/H.264 High, level 4.1'],
  ['avc1.42001f', 'MPEG-4 AVC/H.264 Baseline, level 3.1'],
  ['avc3.80002A', 'MPEG-4 AVC/H.264 Stereo High, level 4.2'],
  ['hvc1.1.6.L153.B0', 'HEVC/H.265 Main, level 5.1'],
  ['hev1.2.4.L120.90', 'HEVC/H.265 Main 10, level 4.0'],
  ['mp4v.61', 'MPEG-2'],
  ['mp4v', 'MPEG-4 Visual'],
  ['av01.0.04M.08', 'AV1'],
  ['x\u202ey', 'an unknown codec (x?y)'],
])('%s is %s', (codec, name) => {
  expect(codecName(codec)).toBe(name);
});

// PS3.6 table A-1
test.each([
  ['100', 'mpeg2'],
  ['101.1', 'mpeg2'],
  ['102', 'h264'],
  ['106.1', 'h264'],
  ['107', 'hevc'],
  ['108', 'hevc'],
  ['110', ''],
  ['90', ''],
])('Transfer Syntax .4.%s announces %s', (end, codec) => {
  expect(codecOfTransferSyntax(`1.2.840.10008.1.2.4.${end}`)).toBe(codec);
});

test('text of files is shown short and plain', () => {
  expect(printable(`a\u0007${'b'.repeat(500)}`)).toBe(`a?${'b'.repeat(118)}`);
});
