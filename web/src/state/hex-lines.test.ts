import { expect, test } from 'vitest';
import { hexLines } from './hex-lines';

test('bytes stand in lines with their offset and as ASCII', () => {
  const bytes = Uint8Array.from('DICOM\0\x7f\xe4x', (letter) => letter.charCodeAt(0));
  expect(hexLines(bytes, 0x10, 8)).toEqual([
    { offset: '0010', pairs: '44 49 43 4F 4D 00 7F E4', ascii: 'DICOM···' },
    { offset: '0018', pairs: '78', ascii: 'x' },
  ]);
});
