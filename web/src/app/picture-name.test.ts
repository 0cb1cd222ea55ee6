import { expect, test } from 'vitest';
import type { DisplayableFrame } from '../ports/image';
import { makeFrame } from '../ui/frame-fixture';
import { gridName, pictureName, seriesName } from './picture-name';

function frame(identity: object, more: object = {}): DisplayableFrame {
  const plain = makeFrame();
  return { ...plain, ...more, identity: { ...plain.identity, ...identity } };
}

test('a picture is named by modality, series and image, and a clip without the image', () => {
  const ct = frame({ modality: 'CT', seriesNumber: 3, instanceNumber: 42 });
  expect(pictureName(ct, 0, 'png')).toBe('CT-series3-image42.png');
  expect(seriesName(ct, 'webm')).toBe('CT-series3.webm');
  expect(gridName(ct, '2x2', 'png')).toBe('CT-2x2.png');
});

test('one of several frames has its number; without Instance Number its place counts', () => {
  const us = frame(
    { modality: 'US', seriesNumber: null, instanceNumber: null },
    { numberOfFrames: 30, frameIndex: 6 },
  );
  expect(pictureName(us, 6, 'png')).toBe('US-image7-frame7.png');
});

test('whatever a file calls its modality, a name is no path and names nobody', () => {
  for (const modality of ['../../etc/x', 'C:\\a', '\u202egnp.', 'CT\0', 'a'.repeat(99)]) {
    const hostile = frame({
      modality,
      seriesNumber: 1,
      instanceNumber: 1,
      patientName: 'Doe^Jane',
      seriesDescription: 'Doe/knee',
    });
    const name = pictureName(hostile, 0, 'png');
    expect(name).toMatch(/^[A-Za-z0-9]{1,16}-series1-image1\.png$/);
    expect(name).not.toMatch(/doe/iu);
  }
  expect(
    pictureName(frame({ modality: '////', seriesNumber: 1, instanceNumber: 1 }), 0, 'png'),
  ).toBe('image-series1-image1.png');
});
