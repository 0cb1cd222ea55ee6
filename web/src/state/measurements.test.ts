import { expect, test } from 'vitest';
import type { DisplayableFrame, ImageIdentity } from '../ports/image';
import { kNoCalibration } from '../ports/calibration';
import {
  added,
  committed,
  find,
  identified,
  isOn,
  kNoMeasurements,
  measuredFrame,
  previewed,
  redone,
  removed,
  renamed,
  replaced,
  undone,
  type Measurement,
} from './measurements';

function shown(fileId: number, frameIndex = 0, sopInstanceUid = '1.2.3'): DisplayableFrame {
  const identity = { sopInstanceUid, patientName: 'Doe^Jane' } as ImageIdentity;
  return {
    fileId,
    frameIndex,
    numberOfFrames: 4,
    identity,
    calibration: kNoCalibration,
  } as DisplayableFrame;
}

function length(id: number, frame = shown(1)): Measurement {
  const points = [
    { x: 0, y: 0 },
    { x: 3, y: 4 },
  ];
  return { id, kind: 'length', frame: measuredFrame(frame), points, text: '' };
}

test('a measurement belongs to one frame of one file and to no other', () => {
  const measurement = length(1, shown(7, 2));
  expect(isOn(measurement, shown(7, 2))).toBe(true);
  expect(isOn(measurement, shown(7, 3))).toBe(false);
  expect(isOn(measurement, shown(8, 2))).toBe(false);
  expect(isOn(measurement, shown(7, 2, '1.2.4'))).toBe(false);
});

test('what was drawn, moved and deleted comes back step by step, and goes again', () => {
  const first = added(kNoMeasurements, length(1));
  const second = added(first, length(2));
  const moved = committed(second, replaced(second.items, { ...length(1), points: [] }));
  const gone = removed(moved, 2);
  expect(gone.items.map(({ id }) => id)).toEqual([1]);
  const back = undone(gone);
  expect(back.items).toBe(moved.items);
  expect(undone(back).items).toBe(second.items);
  expect(undone(undone(back)).items).toBe(first.items);
  expect(undone(undone(undone(back))).items).toEqual([]);
  expect(redone(undone(gone)).items).toBe(gone.items);
});

test('nothing more to undo or redo changes nothing', () => {
  expect(undone(kNoMeasurements)).toBe(kNoMeasurements);
  expect(redone(kNoMeasurements)).toBe(kNoMeasurements);
});

test('a new step forgets what was undone', () => {
  const two = added(added(kNoMeasurements, length(1)), length(2));
  const other = added(undone(two), length(3));
  expect(redone(other)).toBe(other);
  expect(other.items.map(({ id }) => id)).toEqual([1, 3]);
});

test('a drag is one step, whatever was shown on the way', () => {
  const before = added(kNoMeasurements, length(1));
  const half = previewed(before, replaced(before.items, { ...length(1), text: 'half' }));
  const end = committed(half, replaced(half.items, { ...length(1), text: 'end' }), before.items);
  expect(undone(end).items).toBe(before.items);
});

test('what is deleted or undone is no longer selected', () => {
  const one = added(kNoMeasurements, length(1));
  expect(one.selectedId).toBe(1);
  expect(removed(one, 1).selectedId).toBe(-1);
  expect(undone(one).selectedId).toBe(-1);
});

test('a text is a step of its own, and none where it stays the same', () => {
  const one = added(kNoMeasurements, length(1));
  expect(renamed(one, 1, '')).toBe(one);
  const named = renamed(one, 1, 'lesion');
  expect(find(named, 1)?.text).toBe('lesion');
  expect(find(undone(named), 1)?.text).toBe('');
  expect(renamed(one, 9, 'nobody')).toBe(one);
});

test('a measurement is of whom its file names now, also after an undo', () => {
  const first = length(1, shown(7));
  const other = length(2, shown(8));
  const drawn = added(added(kNoMeasurements, first), other);
  const moved = committed(drawn, replaced(drawn.items, { ...first, text: 'moved' }));
  const identity = { sopInstanceUid: '1.2.3', patientName: 'Дое^Яна' } as ImageIdentity;
  const read = identified(moved, ({ fileId }) => (fileId === 7 ? identity : undefined));
  for (const state of [read, undone(read), redone(undone(read))]) {
    expect(find(state, 1)?.frame.identity.patientName).toBe('Дое^Яна');
    expect(find(state, 2)?.frame.identity.patientName).toBe('Doe^Jane');
    expect(find(state, 1)?.points).toBe(first.points);
  }
});
