/** ICC Profiles: what the module makes of colours, beside the Little CMS of the system, and of broken profiles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourProfiles } from '../make/colour-profiles.mjs';
import { concat } from '../make/dicom-file.mjs';
import { load } from './modules.mjs';

const { missing, profiles, colours, expected } = colourProfiles();
const module = await load('colour_profile');
const skip = missing || false;

/** The display of a file that says nothing. */
const display = {
  rescaleSlope: 1,
  rescaleIntercept: 0,
  modalityLut: null,
  voiWindows: [],
  voiFunction: 'LINEAR',
  voiLuts: [],
  isInverse: false,
  padding: null,
  palette: null,
  overlays: [],
  shutter: null,
  pixelAspect: 1,
};

function frameOf(pixels) {
  return {
    rows: 1,
    columns: pixels.length,
    samplesPerPixel: 3,
    photometric: 'RGB',
    sampleType: 'uint8',
    validRows: 1,
    bitsStored: 8,
    bytes: Uint8Array.from(pixels.flat()),
  };
}

function worst(actual, wanted) {
  return wanted.flat().reduce((most, value, i) => Math.max(most, Math.abs(value - actual[i])), 0);
}

for (const name of ['adobe', 'table', 'table-relative']) {
  test(
    `a thousand colours by the profile "${name}" are those of Pillow, within 1`,
    { skip },
    () => {
      const converted = module.toSrgb(frameOf(colours), display, profiles[name]);
      assert.equal(converted.ok, true);
      assert.equal(converted.problem, '');
      assert.equal(converted.description, name === 'adobe' ? 'wide, gamma 2.2' : 'tables');
      assert.ok(worst(converted.srgb, expected[name]) <= 1);
    },
  );
}

test('a profile that is sRGB changes nothing', { skip }, () => {
  const converted = module.toSrgb(frameOf(colours), display, profiles.srgb);
  assert.deepEqual([converted.ok, converted.srgb, converted.problem], [true, null, '']);
  assert.match(converted.description, /sRGB/);
});

test('the colours of a palette and of YBR go through the profile as RGB', { skip }, () => {
  const [red, green, blue] = [204, 119, 51];
  const at = colours.findIndex((colour) => colour.join() === [red, green, blue].join());
  const table = (value) => ({
    firstMapped: 0,
    bitsPerEntry: 8,
    entries: Uint16Array.of(0, value),
    explanation: '',
  });
  const palette = { red: table(red), green: table(green), blue: table(blue) };
  const indexed = { ...frameOf([[1]]), samplesPerPixel: 1, photometric: 'PALETTE COLOR', bytes: Uint8Array.of(1) }; // prettier-ignore
  const ofPalette = module.toSrgb(indexed, { ...display, palette }, profiles.adobe);
  assert.ok(worst(ofPalette.srgb, [expected.adobe[at]]) <= 1);
  // ITU-T T.871: 0.299, 0.587, 0.114
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  const ybr = [y, 128 + (blue - y) / 1.772, 128 + (red - y) / 1.402].map(Math.round);
  const ofYbr = module.toSrgb(
    { ...frameOf([ybr]), photometric: 'YBR_FULL' },
    display,
    profiles.adobe,
  );
  assert.ok(worst(ofYbr.srgb, [expected.adobe[at]]) <= 3);
});

test('the reference rendering and thumbnails have the colours of the profile', { skip }, () => {
  const frame = frameOf(colours);
  const reference = module.renderReference(frame, display, profiles.table);
  assert.equal(reference.ok, true);
  const rgb = reference.rgba.filter((_, i) => i % 4 !== 3);
  assert.ok(worst(rgb, expected.table) <= 1);
  const thumbnail = module.renderThumbnail(frameOf([[255, 0, 0]]), display, profiles.table, 8);
  const red = expected.table[colours.findIndex((colour) => colour.join() === '255,0,0')];
  assert.ok(worst(thumbnail.rgba, [red]) <= 1);
});

test('a profile that cannot be used is left out, and it is said', { skip }, () => {
  const grey = profiles.adobe.slice();
  grey.set(new TextEncoder().encode('GRAY'), 16);
  const link = profiles.adobe.slice();
  link.set(new TextEncoder().encode('link'), 12);
  const unusable = [
    grey,
    link,
    profiles.adobe.slice(0, 200),
    profiles.adobe.slice(0, 60),
    new Uint8Array(4000),
    concat(profiles.adobe, new Uint8Array(17 * 1024 * 1024)),
  ];
  for (const profile of unusable) {
    const converted = module.toSrgb(frameOf([[1, 2, 3]]), display, profile);
    assert.equal(converted.ok, true);
    assert.equal(converted.srgb, null);
    assert.notEqual(converted.problem, '');
    const shown = module.renderReference(frameOf([[1, 2, 3]]), display, profile);
    assert.deepEqual([...shown.rgba], [1, 2, 3, 255]);
  }
});

test('damaged profiles cost little and break nothing', { skip }, () => {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const frame = frameOf([[10, 20, 30]]);
  const begin = process.cpuUsage();
  for (let round = 0; round < 200; round += 1) {
    const damaged = profiles[round % 2 === 0 ? 'adobe' : 'table'].slice();
    const reach = round % 3 === 0 ? damaged.length : 300;
    for (let k = 0; k < 4; k += 1) damaged[next() % reach] = next() >>> 24;
    assert.equal(module.toSrgb(frame, display, damaged).ok, true);
  }
  const { user, system } = process.cpuUsage(begin);
  assert.ok((user + system) / 1e6 < 60, `${(user + system) / 1e6} s`);
  const converted = module.toSrgb(frameOf(colours), display, profiles.adobe);
  assert.ok(worst(converted.srgb, expected.adobe) <= 1, 'the module is as good as before');
});
